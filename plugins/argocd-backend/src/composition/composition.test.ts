import type { ApplicationEntry } from '../model/ApplicationReadModel';
import { kinshipOf } from '../model/kinship';
import { upstreamApplicationSchema } from '../upstream/application';
import { upstreamCompositionSchema } from '../upstream/composition';
import { childrenOf, parentsOf } from './family';
import { toHydration } from './toHydration';

interface Described {
  instance?: string;
  namespace?: string;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
  declares?: string[];
}

function entry(
  name: string,
  {
    instance = 'eu',
    namespace = 'argocd',
    annotations,
    labels,
    declares,
  }: Described = {},
): ApplicationEntry {
  const application = upstreamApplicationSchema.parse({
    metadata: { name, namespace, annotations, labels },
    status: {
      resources: declares?.map(one => ({
        group: 'argoproj.io',
        kind: 'Application',
        namespace: 'argocd',
        name: one,
      })),
    },
  });
  return {
    status: {
      ref: `${instance}/${namespace}/${name}`,
      instance,
      namespace,
      name,
    },
    links: [],
    kinship: kinshipOf(application),
  } as unknown as ApplicationEntry;
}

const tracked = (by: string, name: string) => ({
  'argocd.argoproj.io/tracking-id': `${by}:argoproj.io/Application:argocd/${name}`,
});

const refs = (entries: ApplicationEntry[]) =>
  entries.map(({ status }) => status.ref);

describe('parents', () => {
  it.each<[string, Described]>([
    ['the annotation', { annotations: tracked('root', 'shop') }],
    ['the label', { labels: { 'app.kubernetes.io/instance': 'root' } }],
    [
      'the annotation of an application in another namespace',
      { annotations: tracked('argocd_root', 'shop') },
    ],
  ])('are known by %s', (_, marks) => {
    const child = entry('shop', marks);
    const root = entry('root', { declares: ['shop'] });
    expect(refs(parentsOf(child, [child, root]))).toEqual(['eu/argocd/root']);
  });

  it.each<[string, Described, Described]>([
    [
      'an annotation that was copied with another object',
      { annotations: tracked('root', 'other') },
      { declares: ['shop'] },
    ],
    [
      'a label that means something else',
      { labels: { 'app.kubernetes.io/instance': 'root' } },
      { declares: ['other'] },
    ],
    ['nothing', {}, { declares: ['shop'] }],
  ])('are not known by %s', (_, marks, parent) => {
    const child = entry('shop', marks);
    expect(parentsOf(child, [child, entry('root', parent)])).toEqual([]);
  });

  it('are in another Argo CD only where the own one has none', () => {
    const marks = { annotations: tracked('root', 'shop') };
    const child = entry('shop', { ...marks, instance: 'us' });
    const [eu, us] = ['eu', 'us'].map(instance => entry('root', { instance }));
    expect(refs(parentsOf(child, [child, eu, us]))).toEqual(['us/argocd/root']);
    expect(refs(parentsOf(child, [child, eu]))).toEqual(['eu/argocd/root']);
  });
});

describe('children', () => {
  const root = entry('root');
  const declared = [{ namespace: 'argocd', name: 'shop' }];

  it('are those at the address that is declared', () => {
    const all = [root, entry('shop'), entry('shop', { namespace: 'team' })];
    const { children, unheard } = childrenOf(root, declared, all);
    expect(refs(children)).toEqual(['eu/argocd/shop']);
    expect(unheard).toBe(0);
  });

  it('are in the Argo CD whose application carries the mark', () => {
    const marks = { annotations: tracked('root', 'shop') };
    const us = entry('shop', { instance: 'us', ...marks });
    const { children } = childrenOf(root, declared, [root, entry('shop'), us]);
    expect(refs(children)).toEqual(['us/argocd/shop']);
  });

  it('that no Argo CD tells of are counted', () => {
    const all = [root, entry('shop', { instance: 'us' })];
    expect(childrenOf(root, declared, all)).toEqual({
      children: [],
      unheard: 1,
    });
  });
});

describe('the source hydrator', () => {
  const hydrationOf = (answer: object) =>
    toHydration(upstreamCompositionSchema.parse({ metadata: {}, ...answer }));
  const spec = {
    sourceHydrator: {
      drySource: {
        repoURL: 'https://git.example.com/shop.git',
        targetRevision: 'main',
        path: 'charts/shop',
      },
      syncSource: { targetBranch: 'environments/prod', path: 'shop' },
    },
  };
  const done = { drySHA: 'd1', hydratedSHA: 'h1' };

  it('is absent before 2.14, and where there is none', () => {
    expect(hydrationOf({ spec: {}, status: {} })).toBeUndefined();
    expect(
      hydrationOf({ spec: {}, status: { sourceHydrator: {} } }),
    ).toBeUndefined();
    expect(hydrationOf({})).toBeUndefined();
  });

  it.each([
    [
      'nothing yet',
      {},
      {
        dryRevision: undefined,
        hydratedRevision: undefined,
        phase: undefined,
        message: undefined,
        at: undefined,
      },
    ],
    [
      'what it made',
      {
        lastSuccessfulOperation: done,
        currentOperation: {
          ...done,
          phase: 'Hydrated',
          message: '',
          startedAt: '2026-11-22T10:00:00Z',
          finishedAt: '2026-11-22T10:01:00Z',
        },
      },
      {
        dryRevision: 'd1',
        hydratedRevision: 'h1',
        phase: 'Hydrated',
        message: undefined,
        at: '2026-11-22T10:01:00.000Z',
      },
    ],
    [
      'what failed, and what it made before',
      {
        lastSuccessfulOperation: done,
        currentOperation: {
          drySHA: 'd2',
          phase: 'Failed',
          message: 'no chart',
          startedAt: '2026-11-22T10:00:00Z',
          finishedAt: null,
        },
      },
      {
        dryRevision: 'd2',
        hydratedRevision: 'h1',
        phase: 'Failed',
        message: 'no chart',
        at: '2026-11-22T10:00:00.000Z',
      },
    ],
  ])('tells %s', (_, sourceHydrator, expected) => {
    expect(hydrationOf({ spec, status: { sourceHydrator } })).toEqual({
      repoUrl: 'https://git.example.com/shop.git',
      ...expected,
    });
  });
});
