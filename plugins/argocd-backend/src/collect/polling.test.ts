import { FollowedArgoCd } from './__testUtils__/FollowedArgoCd';

describe('CollectedInstance without a watch', () => {
  let argoCd: FollowedArgoCd;

  beforeEach(async () => {
    argoCd = await FollowedArgoCd.start();
  });
  afterEach(() => argoCd.stop());

  const expectToKnow = async (expected: unknown[]) =>
    expect(await argoCd.knownOnce(expected)).toEqual(expected);

  it.each(['cut', 'refused'] as const)(
    'polls while the watch is %s, and asks for the reasons of what is not well',
    async how => {
      argoCd.watching = how;
      argoCd.list = [{ name: 'shop' }, { name: 'cart', sync: 'OutOfSync' }];
      await argoCd.instance.start();
      await expectToKnow([
        ['shop', 'Synced', false],
        ['cart', 'OutOfSync', true],
      ]);
      argoCd.list = [{ name: 'shop', sync: 'OutOfSync', message: 'why' }];
      await expectToKnow([['shop', 'OutOfSync', true]]);
      const { data } = argoCd.instance.applications();
      expect(
        data!.applications[0].application.status?.conditions,
      ).toMatchObject([{ message: 'why' }]);
      expect(argoCd.state).toBe('ok');
    },
  );

  it('takes null for a list without applications', async () => {
    argoCd.list = null;
    await argoCd.instance.start();
    await argoCd.until(() => argoCd.state !== 'never');
    expect(argoCd.instance.applications()).toMatchObject({
      status: { state: 'ok' },
      data: { applications: [], malformed: 0 },
    });
  });

  it('goes on without clusters that our account may not see', async () => {
    await argoCd.instance.start();
    await expectToKnow([['shop', 'Synced', false]]);
    const state = () => argoCd.instance.clusters().status.state;
    await argoCd.until(() => state() !== 'never');
    expect(state()).toBe('forbidden');
    expect(argoCd.state).toBe('ok');
  });
});
