import type { SourceComparison } from '@fairway/contracts/argocd';
import type { CompareRequest, GitHosts } from '@fairway/kit-node';

const MOST_COMMITS = 50;

/** How two commits stand to each other, from their Git host; at least that they differ, where it does not say. */
export async function compareCommits(
  gitHosts: GitHosts,
  request: Required<CompareRequest>,
): Promise<
  Pick<SourceComparison, 'relation' | 'paths'> & Partial<SourceComparison>
> {
  const { repoUrl, base, head, folders } = request;
  const told = {
    paths: [...folders],
    url: base === head ? undefined : gitHosts.compareUrl(repoUrl, base, head),
  };
  const found = await gitHosts.compare(request);
  if ('failure' in found) {
    const { host, ...reason } = found.failure;
    return {
      ...told,
      relation: 'different',
      reason: { ...reason, about: host },
    };
  }
  const { relation, ahead, behind, truncated } = found;
  return {
    ...told,
    relation,
    ahead: ahead.length,
    behind,
    truncated,
    commits: ahead.slice(0, MOST_COMMITS).map(commit => ({
      ...commit,
      url: gitHosts.commitUrl(repoUrl, commit.revision),
    })),
  };
}
