import { setTimeout as sleep } from 'node:timers/promises';
import { FollowedArgoCd } from './__testUtils__/FollowedArgoCd';

// Far shorter than in production; the lists' own timeout is long, so that they tell nothing before.
const LISTENING = { doubtMs: 200, answerMs: 300, silenceMs: 2_000 };
const SLOW = { intervalMs: 60_000, timeoutMs: 30_000 };

describe('CollectedInstance and an instance that falls silent', () => {
  let argoCd: FollowedArgoCd;

  beforeEach(async () => {
    argoCd = await FollowedArgoCd.start();
  });
  afterEach(() => argoCd.stop());

  const expectToKnow = async (expected: unknown[]) =>
    expect(await argoCd.knownOnce(expected)).toEqual(expected);

  const seconds = (since: number) => (Date.now() - since) / 1_000;
  const versions = () => argoCd.asked('/api/version');

  it('says at once of one whose watch broke that it is down', async () => {
    await argoCd.follow({ intervalMs: 60_000 });
    await argoCd.startWatching();
    argoCd.answering = 'badly';
    const since = Date.now();
    argoCd.streams.forEach(stream => stream.destroy());
    await argoCd.until(() => argoCd.state !== 'ok');
    expect(argoCd.state).toBe('unreachable');
    expect(seconds(since)).toBeLessThan(3);
    expect(argoCd.known()).toHaveLength(1);
  });

  it('asks one that is silent on an open connection, and says that it is not there', async () => {
    await argoCd.follow(SLOW, LISTENING);
    await argoCd.startWatching();
    argoCd.answering = 'never';
    const since = Date.now();
    await argoCd.until(() => argoCd.state !== 'ok');
    expect(argoCd.instance.applications().status).toMatchObject({
      state: 'unreachable',
      message: 'eu does not answer: no complete answer within 0.3 s',
    });
    expect(seconds(since)).toBeLessThan(1.5);
    await argoCd.until(() => !argoCd.instance.watched);
    expect(seconds(since)).toBeLessThan(1.5);
    expect(argoCd.known()).toHaveLength(1);
  });

  it('opens a silent watch anew though the instance answers, and never says that it is away', async () => {
    await argoCd.follow(SLOW, LISTENING);
    await argoCd.startWatching();
    const states = new Set<string>();
    argoCd.instance.onUpdate(() => states.add(argoCd.state));
    const [silent] = argoCd.streams;
    await argoCd.until(() => argoCd.streams.length > 1);
    expect(argoCd.streams).toHaveLength(2);
    expect(silent.destroyed).toBe(true);
    await expectToKnow([['shop', 'Synced', false]]);
    expect([...states]).toEqual(['ok']);
  });

  it('keeps a watch that gives signs of life, and asks once in each silence', async () => {
    await argoCd.follow(SLOW, LISTENING);
    await argoCd.startWatching();
    const before = versions();
    const signs = setInterval(() => argoCd.tell(':\n'), 100);
    await sleep(1_500);
    clearInterval(signs);
    expect(argoCd.streams).toHaveLength(1);
    expect(versions() - before).toBeLessThanOrEqual(1);
    await argoCd.until(() => versions() > before);
    expect(argoCd.instance.watched).toBe(true);
  });
});
