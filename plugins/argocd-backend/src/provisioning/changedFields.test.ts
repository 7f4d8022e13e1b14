import type { ManagedManifest } from '@fairway/contracts/argocd';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { changedFields } from './changedFields';

const spec = {
  project: 'shop',
  destination: { server: 'https://eu.example.com', namespace: 'shop' },
  source: { repoURL: 'https://git.example.com/shop.git', path: 'deploy' },
};

const wanted = (
  change: Record<string, unknown> = {},
  metadata: Partial<ManagedManifest['metadata']> = {},
): ManagedManifest => ({
  kind: 'Application',
  metadata: { name: 'shop', ...metadata },
  spec: { ...spec, ...change },
});

const live = (
  change: Record<string, unknown> = {},
  metadata: Partial<ManagedObject['metadata']> = {},
): ManagedObject => ({
  metadata: { name: 'shop', ...metadata },
  spec: { ...spec, ...change },
});

describe('changedFields', () => {
  it.each<[string, ManagedObject, ManagedManifest]>([
    ['what is the same', live(), wanted()],
    [
      'what Argo CD fills in',
      live({ sources: null, source: { ...spec.source, helm: null } }),
      wanted({ revisionHistoryLimit: 0 }),
    ],
    [
      'off, and left out',
      live({ syncPolicy: { automated: { prune: true } } }),
      wanted({ syncPolicy: { automated: { prune: true, selfHeal: false } } }),
    ],
    [
      'the empty template that Argo CD gives generators',
      live({
        generators: [
          {
            list: {
              elements: [{ env: 'dev' }],
              template: {
                metadata: {},
                spec: { destination: {}, project: '' },
              },
            },
          },
        ],
      }),
      wanted({ generators: [{ list: { elements: [{ env: 'dev' }] } }] }),
    ],
    [
      "others' labels and annotations",
      live({}, { labels: { a: 'b' }, annotations: { c: 'd' } }),
      wanted({}, { labels: { a: 'b' } }),
    ],
    [
      'finalizers that are not said',
      live({}, { finalizers: ['resources-finalizer.argocd.argoproj.io'] }),
      wanted(),
    ],
  ])('finds no change in %s', (_, before, after) => {
    expect(changedFields(before, after)).toEqual([]);
  });

  it.each<[string, ManagedObject, ManagedManifest, string[]]>([
    [
      'a value',
      live(),
      wanted({ source: { ...spec.source, path: 'other' } }),
      ['spec.source.path'],
    ],
    [
      'auto-sync that is wanted',
      live({ syncPolicy: { syncOptions: ['A=1'] } }),
      wanted({ syncPolicy: { automated: {}, syncOptions: ['A=1'] } }),
      ['spec.syncPolicy.automated'],
    ],
    [
      'auto-sync that is wanted no more',
      live({ syncPolicy: { automated: {} } }),
      wanted(),
      ['spec.syncPolicy'],
    ],
    [
      'auto-sync that is paused',
      live({ syncPolicy: { automated: { enabled: false } } }),
      wanted({ syncPolicy: { automated: {} } }),
      ['spec.syncPolicy.automated.enabled'],
    ],
    [
      'all clusters, or none',
      live({ generators: [{}] }),
      wanted({ generators: [{ clusters: {} }] }),
      ['spec.generators[0].clusters'],
    ],
    [
      'one entry more',
      live({ syncPolicy: { syncOptions: ['A=1'] } }),
      wanted({ syncPolicy: { syncOptions: ['A=1', 'B=1'] } }),
      ['spec.syncPolicy.syncOptions'],
    ],
    [
      'an entry of a list',
      live({ syncPolicy: { syncOptions: ['A=1', 'B=1'] } }),
      wanted({ syncPolicy: { syncOptions: ['A=1', 'B=2'] } }),
      ['spec.syncPolicy.syncOptions[1]'],
    ],
    [
      'labels, annotations and finalizers',
      live({}, { labels: { a: 'b' } }),
      wanted(
        {},
        {
          labels: { a: 'c' },
          annotations: { 'backstage.io/entity-ref': 'component:default/shop' },
          finalizers: ['resources-finalizer.argocd.argoproj.io'],
        },
      ),
      [
        'metadata.labels.a',
        'metadata.annotations.backstage.io/entity-ref',
        'metadata.finalizers',
      ],
    ],
  ])('finds %s', (_, before, after, paths) => {
    expect(changedFields(before, after)).toEqual(paths);
  });
});
