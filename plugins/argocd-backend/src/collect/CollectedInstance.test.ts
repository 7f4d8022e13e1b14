import { setTimeout as sleep } from 'node:timers/promises';
import { event, FollowedArgoCd, written } from './__testUtils__/FollowedArgoCd';

describe('CollectedInstance and a watch', () => {
  let argoCd: FollowedArgoCd;

  beforeEach(async () => {
    argoCd = await FollowedArgoCd.start();
  });
  afterEach(() => argoCd.stop());

  const expectToKnow = async (expected: unknown[]) =>
    expect(await argoCd.knownOnce(expected)).toEqual(expected);

  it('knows at once what happens, in all detail, and polls no more', async () => {
    argoCd.greets = [{ name: 'shop' }];
    await argoCd.instance.start();
    await expectToKnow([['shop', 'Synced', true]]);
    const lists = argoCd.asked('/api/v1/applications');

    argoCd.tell(
      event('MODIFIED', { name: 'shop', version: 2, sync: 'OutOfSync' }),
    );
    argoCd.tell(event('ADDED', { name: 'cart', version: 3 }));
    await expectToKnow([
      ['shop', 'OutOfSync', true],
      ['cart', 'Synced', true],
    ]);
    argoCd.tell(event('DELETED', { name: 'shop', version: 4 }));
    await expectToKnow([['cart', 'Synced', true]]);

    await sleep(1_000);
    expect(argoCd.asked('/api/v1/applications')).toBe(lists);
    expect(argoCd.state).toBe('ok');
  });

  it('takes events twice, late, and between ones that cannot be read', async () => {
    await argoCd.instance.start();
    await expectToKnow([['shop', 'Synced', false]]);
    argoCd.list = [{ name: 'shop', sync: 'OutOfSync' }];
    const newest = event('MODIFIED', {
      name: 'shop',
      version: 10,
      sync: 'OutOfSync',
    });
    argoCd.tell(
      newest + newest + event('MODIFIED', { name: 'shop', version: 9 }),
    );
    argoCd.tell('data: {"result":{"type":"MODIFIED"}}\n\ndata: {"resu\n\n');
    await expectToKnow([['shop', 'OutOfSync', true]]);
    await sleep(500);
    expect(argoCd.known()).toEqual([['shop', 'OutOfSync', true]]);
  });

  it('learns by a new list what happened while the watch was away', async () => {
    argoCd.greets = [{ name: 'shop' }, { name: 'cart' }];
    argoCd.list = [{ name: 'shop' }, { name: 'cart' }];
    await argoCd.instance.start();
    await expectToKnow([
      ['shop', 'Synced', true],
      ['cart', 'Synced', true],
    ]);
    argoCd.list = [{ name: 'cart' }, { name: 'new' }];
    argoCd.greets = [];
    // In the middle of a message.
    argoCd.tell('data: {"result":{"type":"ADDED","app');
    argoCd.streams.splice(0).forEach(stream => stream.destroy());
    const now = [
      ['cart', 'Synced', true],
      ['new', 'Synced', false],
    ];
    expect(await argoCd.knownOnce(now)).toEqual(now);
  });

  it('keeps what the watch told while the list was under way', async () => {
    let release = () => {};
    let waiting = false;
    argoCd.beforeList = () =>
      new Promise(resolve => {
        waiting = true;
        release = resolve;
      });
    await argoCd.instance.start();
    await argoCd.until(() => waiting && argoCd.streams.length > 0);
    argoCd.tell(
      event('MODIFIED', { name: 'shop', version: 5, sync: 'OutOfSync' }),
    );
    argoCd.tell(event('DELETED', { name: 'gone', version: 6 }));
    argoCd.list = [{ name: 'shop' }];
    await sleep(400);
    release();
    argoCd.beforeList = () => {};
    const now = [['shop', 'OutOfSync', true]];
    expect(await argoCd.knownOnce(now)).toEqual(now);
  });

  it('keeps what it was told while a list was under way that fails', async () => {
    await argoCd.follow({ intervalMs: 60_000 });
    await argoCd.startWatching();
    await expectToKnow([['shop', 'Synced', false]]);
    // By then the list that an open watch asks for is there too.
    await sleep(300);

    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let waiting = false;
    argoCd.beforeList = () => {
      waiting = true;
      return held;
    };
    argoCd.instance.refresh();
    await argoCd.until(() => waiting);
    argoCd.instance.learn(
      written({ name: 'shop', version: 2, sync: 'OutOfSync' }),
    );
    argoCd.tell(event('ADDED', { name: 'cart', version: 3 }));
    await sleep(400);
    argoCd.answering = 'badly';
    release();
    await argoCd.until(() => argoCd.state !== 'ok');
    expect(argoCd.known()).toEqual([
      ['shop', 'OutOfSync', true],
      ['cart', 'Synced', true],
    ]);
  });

  it('tells of nothing any more once it is stopped', async () => {
    const { instance } = argoCd;
    await argoCd.startWatching();
    await expectToKnow([['shop', 'Synced', false]]);
    argoCd.tell(event('ADDED', { name: 'cart', version: 3 }));
    await sleep(50);
    await instance.stop();
    const { version } = instance;
    await sleep(400);
    expect(instance.version).toBe(version);
  });
});
