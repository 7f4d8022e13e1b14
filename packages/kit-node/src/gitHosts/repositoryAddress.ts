/** Where a repository is, as far as its address says. */
export interface RepositoryAddress {
  /** With its port, where that is not the usual one; of an SSH address without. */
  host: string;
  /** Decoded, without `.git`. */
  path: string[];
  ssh: boolean;
}

const SSH = /^(?:ssh:\/\/(?:[^@/]+@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+)$/;

/** Hosts that listen for SSH under a name of their own. */
const SSH_HOSTS: Record<string, string> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
  'ssh.dev.azure.com': 'dev.azure.com',
};

/** Reads `https://host/a/b.git`, `git@host:a/b.git` and `ssh://git@host:22/a/b.git`; `undefined`: no such address. */
export function repositoryAddress(
  repoUrl: string,
): RepositoryAddress | undefined {
  const [, sshHost, sshPath] = SSH.exec(repoUrl) ?? [];
  const address = sshHost ? `https://${sshHost}/${sshPath}` : repoUrl;
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const path = decoded(pathname.replace(/(\.git)?\/*$/, ''));
  return (
    path && {
      host: (sshHost && SSH_HOSTS[host]) || host,
      path,
      ssh: sshHost !== undefined,
    }
  );
}

function decoded(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined; // a stray percent sign: no server would take it
  }
}
