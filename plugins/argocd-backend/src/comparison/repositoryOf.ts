import type { DeployedSource } from '@fairway/contracts/argocd';
import type { GitHosts } from '@fairway/kit-node';

/** The same for all sources of one repository, or of one chart, however their address is written. */
export function repositoryOf(
  { repoUrl, chart }: DeployedSource,
  gitHosts: Pick<GitHosts, 'repositoryUrl'>,
): string {
  const repository =
    gitHosts.repositoryUrl(repoUrl) ?? repoUrl.replace(/(\.git)?\/*$/, '');
  return JSON.stringify([repository, chart]);
}
