import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import argocdPlugin from '@fairway/plugin-argocd-backend';
import fairwayModule from '@fairway/plugin-scaffolder-backend-module-fairway';

jest.setTimeout(60_000);

const ENTITY = 'component:default/checkout';
const STAGING = 'argocd-eu/argocd/checkout-staging';
const PRODUCTION = 'argocd-eu/argocd/checkout-prod-eu';

describe('actions of templates, over the demo fleet', () => {
  const actions = new Map<string, TemplateAction<any, any>>();
  let ahead = 0;
  let fleet: DemoFleetServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function run(name: string, input: object, isDryRun = false) {
    const logged: string[] = [];
    const outputs: Record<string, any> = {};
    const log = (line: string) => logged.push(line);
    const failure = await actions
      .get(`fairway:argocd:app:${name}`)!
      .handler({
        input,
        isDryRun,
        logger: { ...mockServices.logger.mock(), info: log },
        output: (key: string, value: unknown) => {
          outputs[key] = value;
        },
        checkpoint: ({ fn }: { fn(): Promise<unknown> }) => fn(),
        getInitiatorCredentials: async () => mockCredentials.user(),
      } as never)
      .then(
        () => undefined,
        (error: Error) => error,
      );
    return { logged, outputs, failure };
  }

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0, now: () => Date.now() + ahead });
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        fairwayModule,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'checkout', namespace: 'default' },
            },
          ],
        }),
        mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            fairway: {
              sources: {
                argocd: [
                  {
                    name: 'argocd-eu',
                    url: `${fleet.url}/argocd/argocd-eu`,
                    auth: {
                      type: 'session',
                      username: 'fairway',
                      password: 'demo-password',
                    },
                  },
                ],
              },
            },
          },
        }),
      ],
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          {
            addActions(...added: TemplateAction<any, any>[]) {
              added.forEach(action => actions.set(action.id, action));
            },
          },
        ],
      ],
    });
    // What was read of Argo CD and the catalog decides what is bound.
    let known;
    do {
      known = await run('rollback', { entityRef: ENTITY, id: 0 }, true);
    } while (/No application is bound/.test(`${known.failure}`));
  });

  afterAll(async () => {
    await backend?.stop();
    await fleet?.close();
  });

  it('name the applications where there are several', async () => {
    const { failure } = await run('sync', { entityRef: ENTITY });
    expect(failure?.message).toMatch(/2 applications are bound to/);
    expect(failure?.message).toContain(STAGING);
  });

  it('show the plan in a dry run, and do nothing', async () => {
    const input = { entityRef: ENTITY, application: PRODUCTION };
    const { logged, outputs, failure } = await run('rollback', input, true);
    expect(failure).toBeUndefined();
    expect(outputs.plan.pausesAutoSync).toBe(true);
    expect(logged.join('\n')).toMatch(
      /~ change Application argocd\/checkout-prod-eu: spec\.syncPolicy\.automated/,
    );
    expect((await run('rollback', input, true)).outputs.plan).toEqual(
      outputs.plan,
    );
  });

  it('sync, and wait for what comes of it', async () => {
    const input = { entityRef: ENTITY, application: STAGING };
    const synced = await run('sync', input);
    expect(synced.failure).toBeUndefined();
    expect(synced.logged.join('\n')).toMatch(/~ change Deployment checkout/);

    const waiting = run('wait-healthy', { application: STAGING });
    ahead += 10 * 60_000;
    const { failure, logged } = await waiting;
    // The hook of the demo's staging fails each time.
    expect(failure?.message).toMatch(
      /is sync-failed: hook-failed, Job\/db-migrate/,
    );
    expect(logged.length).toBeGreaterThan(0);
  });

  it('say who may not', async () => {
    const { failure } = await run('sync', {
      entityRef: 'component:default/hidden',
      application: STAGING,
    });
    expect(failure?.message).toMatch(/404/);
  });
});
