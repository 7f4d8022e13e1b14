import type { Application } from '@fairway/contracts/argocd';
import { fromHelmRelease, fromKustomization } from '../flux/fluxObject';
import { analysisRun, flagger, rollout } from '../testing/canaryObjects';
import {
  clusterWith,
  helmRelease,
  kustomization,
} from '../testing/fluxObjects';
import { observed } from '../testing/observed';
import { clusterCanaries } from './clusterCanaries';

const application = {
  ref: 'argo/argocd/shop',
  instance: 'prod-eu',
  state: 'synced',
} as Application;

const cluster = (changes?: Parameters<typeof clusterWith>[1]) =>
  clusterWith(
    {
      rollouts: [rollout()],
      analysisRuns: [analysisRun()],
      canaries: [flagger()],
    },
    changes,
  );

const resource = (name: string, kind = 'Rollout', group = 'argoproj.io') => ({
  group,
  kind,
  name,
  namespace: name,
  status: 'Synced',
});

const names = ({ canaries }: Application) => canaries?.map(({ name }) => name);

describe('canaries of an application of Argo CD', () => {
  const manages = observed({ resources: [resource('shop')] });

  it.each([
    ['the name of its cluster', 'prod-eu'],
    ['its address', 'https://eu.example.com/'],
    ['another name of it', 'in-cluster'],
  ])('are found by %s', (_, destination) => {
    const found = clusterCanaries([cluster({ clusters: ['in-cluster'] })]);
    expect(
      names(found.toArgoCd(application, manages, [undefined, destination])),
    ).toEqual(['shop']);
  });

  it('are not known where the cluster is no source', () => {
    const found = clusterCanaries([cluster()]);
    const { canaries } = found.toArgoCd(application, manages, ['prod-us']);
    expect(canaries).toBeUndefined();
  });

  it('are not known where the cluster has no means for them', () => {
    const found = clusterCanaries([clusterWith({ kustomizations: [] })]);
    expect(
      found.toArgoCd(application, manages, ['prod-eu']).canaries,
    ).toBeUndefined();
  });

  it('are those among its resources, and no others', () => {
    const found = clusterCanaries([cluster()]);
    const of = (one: ReturnType<typeof observed>) =>
      names(found.toArgoCd(application, one, ['prod-eu']));
    expect(
      of(observed({ resources: [resource('cart', 'Canary', 'flagger.app')] })),
    ).toEqual(['cart']);
    expect(
      of(observed({ resources: [resource('shop', 'Deployment', 'apps')] })),
    ).toEqual([]);
  });

  it.each([
    [
      'its tracking id',
      {
        annotations: {
          'argocd.argoproj.io/tracking-id':
            'shop:argoproj.io/Rollout:shop/shop',
        },
      },
    ],
    [
      'a tracking id with a namespace',
      {
        annotations: {
          'argocd.argoproj.io/tracking-id':
            'argocd_shop:argoproj.io/Rollout:shop/shop',
        },
      },
    ],
    ['its label', { labels: { 'app.kubernetes.io/instance': 'shop' } }],
  ])(
    'are found by %s while the list of resources is not told',
    (_, metadata) => {
      const found = clusterCanaries([
        clusterWith({ rollouts: [rollout({ metadata })] }),
      ]);
      const listed = { ...observed(), detailed: false };
      expect(names(found.toArgoCd(application, listed, ['prod-eu']))).toEqual([
        'shop',
      ]);
      const other = observed(
        {},
        { metadata: { name: 'x', namespace: 'argocd' } },
      );
      expect(
        names(
          found.toArgoCd(application, { ...other, detailed: false }, [
            'prod-eu',
          ]),
        ),
      ).toEqual([]);
    },
  );
});

describe('canaries of an object of Flux', () => {
  const labelled = (prefix: string) => ({
    metadata: {
      labels: {
        [`${prefix}/name`]: 'shop',
        [`${prefix}/namespace`]: 'flux-system',
      },
    },
  });
  const found = clusterCanaries([
    clusterWith({
      rollouts: [rollout(labelled('kustomize.toolkit.fluxcd.io'))],
      canaries: [flagger(labelled('helm.toolkit.fluxcd.io'))],
    }),
  ]);

  it('are those that it labelled', () => {
    const kustomized = fromKustomization(kustomization());
    const released = fromHelmRelease(helmRelease());
    expect(names(found.toFlux(application, kustomized))).toEqual(['shop']);
    expect(names(found.toFlux(application, released))).toEqual(['cart']);
  });

  it('are not known where it is applied to another cluster', () => {
    const remote = fromKustomization(
      kustomization({ spec: { kubeConfig: {} } }),
    );
    expect(found.toFlux(application, remote).canaries).toBeUndefined();
  });
});

describe('what a canary does to the state', () => {
  const manages = observed({ resources: [resource('shop')] });
  const after = (
    status: object,
    changes: Partial<Application> = {},
    fresh = true,
  ) =>
    clusterCanaries([
      clusterWith({ rollouts: [rollout({ status })] }, { fresh }),
    ]).toArgoCd({ ...application, ...changes }, manages, ['prod-eu']);

  it('failed, it is said', () => {
    expect(after({ phase: 'Degraded', message: 'aborted' })).toMatchObject({
      state: 'degraded',
      reason: {
        cause: 'canary-failed',
        message: 'aborted',
        resource: { kind: 'Rollout', name: 'shop' },
      },
    });
  });

  it.each(['sync-failed', 'missing', 'stale', 'unknown'] as const)(
    'failed, it does not hide that the application is %s',
    state => {
      expect(after({ phase: 'Degraded' }, { state }).state).toBe(state);
    },
  );

  it('under way, it is not synced', () => {
    expect(after({ phase: 'Progressing' })).toMatchObject({
      state: 'progressing',
      reason: { cause: 'canary-running' },
    });
    expect(after({ phase: 'Paused' }).state).toBe('suspended');
  });

  it('done, it changes nothing', () => {
    expect(after({ phase: 'Healthy' }).state).toBe('synced');
  });

  it('not heard of lately, it decides nothing', () => {
    expect(after({ phase: 'Degraded' }, {}, false)).toMatchObject({
      state: 'synced',
      canaries: [{ state: 'stale' }],
    });
  });
});
