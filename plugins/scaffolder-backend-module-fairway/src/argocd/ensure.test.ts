import { run } from '../__testUtils__/actionContext';
import { ensureAction } from './ensure';

const plan = {
  change: 'create' as const,
  effects: [
    {
      effect: 'create' as const,
      object: { group: 'argoproj.io', kind: 'Application', name: 'shop' },
    },
  ],
  findings: [],
};

const application = {
  name: 'shop',
  project: 'team-shop',
  entityRef: 'component:default/shop',
  repoUrl: 'https://git.example.com/shop.git',
  path: 'deploy',
  cluster: 'prod-eu-1',
  destinationNamespace: 'shop',
};

describe('fairway:argocd:app:ensure', () => {
  const ensure = { plan: jest.fn(), apply: jest.fn() };
  const action = ensureAction(async () => ({ ensure } as never));

  beforeEach(() => {
    jest.resetAllMocks();
    ensure.plan.mockResolvedValue({ plan, planId: 'p1' });
    ensure.apply.mockResolvedValue({
      plan,
      planId: 'p1',
      output: { change: 'created', application: 'eu/argocd/shop' },
    });
  });

  it('carries out the plan that it logged', async () => {
    const { logged, outputs, failure } = await run(action, {
      instance: 'eu',
      application,
    });
    expect(failure).toBeUndefined();
    expect(logged).toEqual(['+ create Application shop', 'Created.']);
    expect(outputs).toEqual({
      plan,
      change: 'created',
      application: 'eu/argocd/shop',
    });
    const [options, settings] = ensure.apply.mock.calls[0];
    expect(settings.planId).toBe('p1');
    expect(options).toEqual({
      instance: 'eu',
      adopt: undefined,
      manifest: {
        kind: 'Application',
        metadata: {
          name: 'shop',
          namespace: undefined,
          labels: undefined,
          annotations: { 'backstage.io/entity-ref': 'component:default/shop' },
          finalizers: ['resources-finalizer.argocd.argoproj.io'],
        },
        spec: {
          project: 'team-shop',
          source: {
            repoURL: 'https://git.example.com/shop.git',
            path: 'deploy',
          },
          destination: { name: 'prod-eu-1', namespace: 'shop' },
          syncPolicy: { automated: { prune: true, selfHeal: true } },
        },
      },
    });
  });

  it('changes nothing in a dry run', async () => {
    const { outputs, logged } = await run(
      action,
      { instance: 'eu', application },
      { isDryRun: true },
    );
    expect(ensure.apply).not.toHaveBeenCalled();
    expect(outputs).toEqual({ plan });
    expect(logged).toEqual(['+ create Application shop']);
  });

  it('changes nothing while something blocks, in a dry run neither', async () => {
    const blocked = {
      ...plan,
      findings: [
        { check: 'project', state: 'blocks', message: 'There is no project.' },
      ],
    };
    ensure.plan.mockResolvedValue({ plan: blocked, planId: 'p1' });
    for (const isDryRun of [false, true]) {
      const { failure, logged } = await run(
        action,
        { instance: 'eu', application },
        { isDryRun },
      );
      expect(failure?.message).toBe('There is no project.');
      expect(logged).toContain('Blocks: There is no project.');
    }
    expect(ensure.apply).not.toHaveBeenCalled();
  });

  it.each([
    [{ instance: 'eu' }, /either application or manifest/],
    [
      { instance: 'eu', application, manifest: { kind: 'Application' } },
      /either application or manifest/,
    ],
    [
      { instance: 'eu', manifest: { kind: 'Deployment', metadata: {} } },
      /^input\.manifest\.kind: /,
    ],
  ])('refuses %j', async (input, message) => {
    const { failure } = await run(action, input as never);
    expect(failure?.message).toMatch(message);
    expect(ensure.plan).not.toHaveBeenCalled();
  });
});
