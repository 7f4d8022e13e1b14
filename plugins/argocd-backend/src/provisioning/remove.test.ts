import { FakeArgoCd } from './__testUtils__/FakeArgoCd';
import { remove } from './remove';

const REF = 'eu/team-a/checkout';

describe('remove', () => {
  let argocd: FakeArgoCd;
  let production: boolean | undefined;

  const live = (
    annotations: Record<string, string> = { 'fairway.dev/managed': 'true' },
  ) => ({
    metadata: { name: 'checkout', namespace: 'team-a', annotations },
    spec: { project: 'shop' },
    status: { controllerNamespace: 'argocd' },
  });

  beforeEach(() => {
    argocd = new FakeArgoCd();
    argocd.applications = [live()];
    production = false;
  });

  const handler = () => {
    const model = {
      find: () =>
        production === undefined ? undefined : { status: { production } },
    };
    const deps = { instances: [argocd.instance], model };
    return remove(deps as never);
  };
  const request = (application = REF, adopt = false) =>
    ({
      options: { application, adopt, cascade: true, propagation: 'foreground' },
    } as never);
  const finding = async (check: string, adopt = false) => {
    const { findings } = await handler().plan(request(REF, adopt));
    return findings.find(one => one.check === check);
  };

  it.each(['eu//checkout', 'eu/checkout', 'checkout'])(
    'refuses %s, which may be of any namespace',
    async ref => {
      await expect(handler().plan(request(ref))).rejects.toThrow(
        `Option application: "${ref}" is no address; write it as <instance>/<namespace>/<name>, like argocd-eu/argocd/checkout`,
      );
    },
  );

  it('deletes the one that was planned', async () => {
    argocd.applications.push({
      ...live(),
      metadata: { ...live().metadata, namespace: 'argocd' },
    });
    const planned = await handler().plan(request());
    expect(planned.effects).toMatchObject([
      { object: { namespace: 'team-a', name: 'checkout' } },
    ]);
    await handler().apply(request(), planned);
    expect(argocd.writes).toMatchObject([
      {
        method: 'DELETE',
        path: '/api/v1/applications/checkout',
        query: { appNamespace: 'team-a', project: 'shop' },
      },
    ]);
    expect(argocd.asked).toEqual(['delete shop/team-a/checkout']);
  });

  it('does not call absent what it may not read', async () => {
    argocd.applications = [];
    expect(await finding('absent')).toMatchObject({ state: 'passed' });
    argocd.denied.add('get */checkout').add('get */team-a/checkout');
    expect(await finding('absent')).toMatchObject({
      state: 'blocks',
      message: expect.stringContaining('applications, get, */checkout'),
    });
    argocd.tellsRights = false;
    expect(await finding('absent')).toMatchObject({ state: 'blocks' });
  });

  it('deletes what others made only when told', async () => {
    expect(await finding('owner')).toMatchObject({ state: 'passed' });
    argocd.applications = [live({})];
    expect(await finding('owner')).toMatchObject({
      state: 'blocks',
      message:
        'checkout was not made by Fairway. Set adopt: true to delete it all the same.',
    });
    expect(await finding('owner', true)).toMatchObject({ state: 'warns' });
  });

  it.each([
    [true, 'warns'],
    [false, 'passed'],
    [undefined, 'not-checked'],
  ])('says whether it is production: %s %s', async (is, state) => {
    production = is;
    expect(await finding('production')).toMatchObject({ state });
  });
});
