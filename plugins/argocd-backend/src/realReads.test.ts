import type {
  ApplicationEvents,
  ApplicationResources,
  DeploymentHistory,
} from '@fairway/contracts/argocd';
import { eventually } from './__testUtils__/eventually';
import { describeReal, missingArgoCd } from './__testUtils__/realArgoCd';
import { RealShop } from './__testUtils__/RealShop';

jest.setTimeout(300_000);

const NAME = `fairway-reads-${process.pid}`;

describeReal(`reads of a real Argo CD${missingArgoCd}`, () => {
  let shop: RealShop;

  beforeAll(async () => {
    shop = await RealShop.start(NAME);
  });

  afterAll(() => shop?.stop());

  it('tells the history of several sources, with who and which commits', async () => {
    // What is not told in time is there when asked again.
    const { deployments } = await eventually(
      () => shop.get<DeploymentHistory>('history'),
      found =>
        expect(found.deployments[0]?.sources.every(one => one.commit)).toBe(
          true,
        ),
    );
    const commit = {
      author: 'Ada',
      message: 'feat: begin',
      at: expect.any(String),
    };
    expect(deployments).toEqual([
      {
        id: 0,
        startedAt: expect.any(String),
        deployedAt: expect.any(String),
        by: { username: expect.any(String), automated: false },
        current: true,
        sources: ['shop', 'more'].map(path => ({
          repoUrl: shop.repository.url,
          path,
          targetRevision: 'main',
          revision: shop.deployed,
          commit,
        })),
      },
    ]);
  });

  it('tells the tree, owners before what they own, and the events of an object', async () => {
    const { resources, truncated } = await eventually(
      () => shop.get<ApplicationResources>('resources'),
      found => {
        const of = (wanted: string) =>
          found.resources.filter(({ kind }) => kind === wanted);
        expect(of('Pod')).toHaveLength(2);
        expect(of('Deployment')).toMatchObject([
          {
            group: 'apps',
            name: 'web',
            parents: [],
            sync: 'Synced',
            health: 'Healthy',
            orphaned: false,
          },
        ]);
      },
    );
    expect(truncated).toBe(false);
    const web = resources.find(({ kind }) => kind === 'Deployment')!;
    const at = (kind: string) => resources.findIndex(one => one.kind === kind);
    expect(at('Deployment')).toBeLessThan(at('ReplicaSet'));
    expect(at('ReplicaSet')).toBeLessThan(at('Pod'));
    expect(resources[at('ReplicaSet')].parents).toEqual([web.uid]);
    expect(resources[at('Pod')].images).toContain('web:1');

    await eventually(
      () =>
        shop.get<ApplicationEvents>('events', {
          uid: web.uid,
          name: 'web',
          namespace: NAME,
        }),
      ({ events }) =>
        expect(events[0]).toMatchObject({
          reason: 'ScalingReplicaSet',
          object: { group: 'apps', kind: 'Deployment', name: 'web' },
          lastAt: expect.any(String),
        }),
    );
    await eventually(
      () => shop.get<ApplicationEvents>('events'),
      ({ events }) =>
        expect(events.map(({ object }) => object.kind)).toContain(
          'Application',
        ),
    );
  });
});
