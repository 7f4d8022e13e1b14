import type { Source } from '../sources';
import type { ConfiguredHost } from './configuredHosts';
import type { GitHost, HostedRepository } from './GitHost';
import type { GitHostFailure } from './GitHostFailure';
import { GIT_HOSTS } from './hosts';
import { repositoryAddress } from './repositoryAddress';

/** A configured host, and a way to ask it. */
export interface ReachableHost extends ConfiguredHost {
  source: Source;
}

/** A repository, where it is, and how that kind of host is asked. */
export interface LocatedRepository {
  configured: ReachableHost;
  host: GitHost;
  repository: HostedRepository;
}

/** Where a repository is; or why it is nowhere that can be asked. */
export function locateRepository(
  hosts: readonly ReachableHost[],
  repoUrl: string,
): LocatedRepository | { failure: GitHostFailure } {
  const address = repositoryAddress(repoUrl);
  if (!address) return { failure: noHost() };
  const configured = hosts.find(({ host }) => host === address.host);
  if (!configured) return { failure: unknownHost(address.host) };
  const { baseUrl, type } = configured;
  const { ssh } = address;
  const path = ssh ? address.path : below(baseUrl, address.path);
  const repository = GIT_HOSTS[type].repositoryOf({ path, ssh }, baseUrl);
  return repository
    ? { configured, host: GIT_HOSTS[type], repository }
    : { failure: noHost(address.host) };
}

/** Without the path that the host itself lives at. */
function below(baseUrl: string, path: string[]): string[] {
  const root = new URL(baseUrl).pathname.split('/').filter(Boolean);
  return root.every((segment, index) => segment === path[index])
    ? path.slice(root.length)
    : path;
}

function noHost(host?: string): GitHostFailure {
  return {
    cause: 'no-host',
    host,
    message: 'Its address is not that of a repository of a Git host',
    mend: 'Commits are compared of repositories on GitHub, GitLab, Gitea, Bitbucket and Azure DevOps, cloned by HTTPS or SSH',
  };
}

function unknownHost(host: string): GitHostFailure {
  return {
    cause: 'unknown-host',
    host,
    message: `Backstage has no integration for ${host}`,
    mend: `Add ${host} to the integrations of Backstage's configuration: integrations.github, gitlab, gitea, bitbucketServer or azure`,
  };
}
