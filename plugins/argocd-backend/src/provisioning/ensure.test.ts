import type { ManagedManifest } from '@fairway/contracts/argocd';
import { FakeArgoCd } from './__testUtils__/FakeArgoCd';
import { ensure } from './ensure';

const spec = {
  project: 'shop',
  source: { repoURL: 'https://git.example.com/shop.git', path: 'deploy' },
  destination: { name: 'eu', namespace: 'shop' },
};
const managed = { 'fairway.dev/managed': 'true' };
const application = (
  metadata: object = {},
  change: object = {},
): ManagedManifest => ({
  kind: 'Application',
  metadata: { name: 'checkout', ...metadata },
  spec: { ...spec, ...change },
});

describe('ensure', () => {
  let argocd: FakeArgoCd;
  beforeEach(() => {
    argocd = new FakeArgoCd();
  });

  const request = (manifest: ManagedManifest) =>
    ({ options: { instance: 'eu', manifest, adopt: false } } as never);
  const handler = () => ensure({ instances: [argocd.instance] });
  const plan = (manifest: ManagedManifest) => handler().plan(request(manifest));
  const finding = async (manifest: ManagedManifest, check: string) =>
    (await plan(manifest)).findings.find(one => one.check === check);

  it("takes no stranger of that name in another namespace for its own, and writes to Argo CD's", async () => {
    const stranger = application({ namespace: 'team-a' });
    argocd.applications = [stranger];
    const planned = await plan(application());
    expect(planned).toMatchObject({
      change: 'create',
      effects: [{ effect: 'create', object: { namespace: 'argocd' } }],
    });

    await handler().apply(request(application()), planned);
    expect(argocd.writes).toMatchObject([
      {
        query: { upsert: 'false' },
        json: { metadata: { name: 'checkout', namespace: 'argocd' } },
      },
    ]);
  });

  it('writes to the namespace that is named', async () => {
    const wanted = application({ namespace: 'team-a' });
    argocd.applications = [application({ namespace: 'argocd' })];
    const planned = await plan(wanted);
    expect(planned.change).toBe('create');
    await handler().apply(request(wanted), planned);
    expect(argocd.writes).toMatchObject([
      { json: { metadata: { namespace: 'team-a' } } },
    ]);
    expect(argocd.asked).toContain('create shop/team-a/checkout');
  });

  it('makes nothing where it may not see whether there is one', async () => {
    argocd.denied.add('get shop/checkout');
    expect(await finding(application(), 'absent')).toEqual({
      check: 'absent',
      state: 'blocks',
      message: `Whether it is there is not known. Fairway's account in eu lacks the right "applications, get, shop/checkout". Give it to the account in argocd-rbac-cm or in the project.`,
    });
  });

  it.each(['update shop/checkout', 'update old/checkout'])(
    'needs the right of both projects to move it: %s',
    async right => {
      argocd.applications = [
        application(
          { namespace: 'argocd', annotations: managed },
          { project: 'old' },
        ),
      ];
      expect(await finding(application(), 'rights')).toMatchObject({
        state: 'passed',
      });
      argocd.denied.add(right);
      expect(await finding(application(), 'rights')).toMatchObject({
        state: 'blocks',
        message: expect.stringContaining(
          `"applications, ${right.replace(' ', ', ')}"`,
        ),
      });
    },
  );

  it('does not call a right given or missing that it could not ask for', async () => {
    argocd.tellsRights = false;
    expect(await finding(application(), 'rights')).toMatchObject({
      state: 'not-checked',
      message: expect.stringContaining('the cache is away'),
    });
  });
});
