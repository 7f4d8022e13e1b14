import type { ScmIntegrationRegistry } from '@backstage/integration';

/** Where a person reads a commit; `undefined`: of a host that Backstage has no integration for. */
export type CommitUrl = (
  repoUrl: string,
  revision: string,
) => string | undefined;

const COMMIT = /^[0-9a-f]{7,64}$/;
const SSH = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+)$/;

const PATHS: Record<string, string> = {
  github: '/commit/',
  gitlab: '/-/commit/',
  gitea: '/commit/',
  bitbucketCloud: '/commits/',
  bitbucketServer: '/commits/',
  azure: '/commit/',
};

/** `git@host:a/b.git` and `https://host/a/b.git` are the page `https://host/a/b`. */
function pageOf(repoUrl: string): string | undefined {
  const [, host, path] = SSH.exec(repoUrl) ?? [];
  const address = host ? `https://${host}/${path}` : repoUrl;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return `${url.origin}${url.pathname.replace(/(\.git)?\/*$/, '')}`;
}

/** Links commits by the Git hosts that Backstage is configured for, whatever their names. */
export function createCommitUrl(
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): CommitUrl {
  return (repoUrl, revision) => {
    const page = pageOf(repoUrl);
    if (!page || !COMMIT.test(revision)) return undefined;
    const path = PATHS[integrations.byUrl(page)?.type ?? ''];
    return path && `${page}${path}${revision}`;
  };
}
