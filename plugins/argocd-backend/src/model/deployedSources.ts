import type { DeployedSource } from '@fairway/contracts/argocd';
import type { UpstreamApplication } from '../upstream/application';
import type { CommitUrl } from './commitUrl';

/** What an application is made of: one source, or several. */
export function deployedSources(
  { spec, status }: UpstreamApplication,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const several = spec?.sources?.length ? spec.sources : undefined;
  const sources = several ?? (spec?.source ? [spec.source] : []);
  const revisions = several
    ? status?.sync?.revisions ?? []
    : [status?.sync?.revision];
  return sources.map(({ repoURL, path, chart, targetRevision }, index) => {
    const revision = revisions[index] || undefined;
    return {
      repoUrl: repoURL,
      path,
      chart,
      targetRevision,
      revision,
      revisionUrl:
        chart === undefined && revision !== undefined
          ? commitUrl(repoURL, revision)
          : undefined,
    };
  });
}
