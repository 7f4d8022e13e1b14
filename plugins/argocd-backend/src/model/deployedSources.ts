import type { DeployedSource } from '@fairway/contracts/argocd';
import type {
  UpstreamApplication,
  UpstreamSource,
} from '../upstream/application';
import type { CommitUrl } from './commitUrl';

/** What was or is deployed, as Argo CD writes it: one source with its revision, or several with theirs. */
export interface WrittenSources {
  source?: UpstreamSource;
  sources?: UpstreamSource[];
  revision?: string;
  /** In the order of `sources`. */
  revisions?: string[];
}

/** Each source with its revision. */
export function pairSources(
  { source, sources, revision, revisions }: WrittenSources,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const several = sources?.length ? sources : undefined;
  const written = several ?? (source ? [source] : []);
  const resolved = several ? revisions ?? [] : [revision];
  return written.map(({ repoURL, path, chart, targetRevision }, index) => {
    const found = resolved[index] || undefined;
    return {
      repoUrl: repoURL,
      path,
      chart,
      targetRevision,
      revision: found,
      revisionUrl:
        chart === undefined && found !== undefined
          ? commitUrl(repoURL, found)
          : undefined,
    };
  });
}

/** What a source hydrator made, which is what is synced. */
function hydratedSource({
  spec,
}: UpstreamApplication): UpstreamSource | undefined {
  const { drySource, syncSource } = spec?.sourceHydrator ?? {};
  return drySource && syncSource
    ? {
        repoURL: syncSource.repoURL ?? drySource.repoURL,
        path: syncSource.path,
        targetRevision: syncSource.targetBranch,
      }
    : undefined;
}

/** What an application is made of: one source, or several. */
export function deployedSources(
  application: UpstreamApplication,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const { spec, status } = application;
  const { revision, revisions } = status?.sync ?? {};
  return pairSources(
    {
      source: spec?.source ?? hydratedSource(application),
      sources: spec?.sources,
      revision,
      revisions,
    },
    commitUrl,
  );
}
