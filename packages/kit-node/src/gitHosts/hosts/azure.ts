import { z } from 'zod/v3';
import type { Source } from '../../sources';
import { apiPath, firstLine, text, time } from '../commitFields';
import type { CommitRangeQuery, GitCommit, GitHost } from '../GitHost';

const LISTED = 1_000;

const commitSchema = z
  .object({
    commitId: z.string(),
    comment: text,
    author: z.object({ name: text }).nullish(),
    committer: z.object({ date: time }).nullish(),
  })
  .transform(
    ({ commitId, comment, author, committer }): GitCommit => ({
      revision: commitId,
      author: author?.name,
      message: firstLine(comment),
      at: committer?.date,
    }),
  );

/** The newest commits of a history. */
async function history(
  source: Source,
  { repository, folder }: CommitRangeQuery,
  revision: string,
): Promise<GitCommit[]> {
  const name = repository.path.at(-1)!;
  const project = repository.path.slice(0, -1);
  const { body } = await source.request({
    path: `${apiPath(...project)}/_apis/git/repositories${apiPath(
      name,
    )}/commits`,
    query: {
      'searchCriteria.itemVersion.versionType': 'commit',
      'searchCriteria.itemVersion.version': revision,
      ...(folder !== undefined && { 'searchCriteria.itemPath': `/${folder}` }),
      'searchCriteria.$top': String(LISTED),
      'api-version': '6.0',
    },
    schema: z.object({ value: z.array(commitSchema) }),
    purpose: 'view',
  });
  return body.value;
}

/** `org/project/_git/name`, `org/_git/name`; by SSH, `v3/org/project/name`. */
function projectAndName(path: string[], ssh: boolean): string[] | undefined {
  if (ssh)
    return path.length === 4 && path[0] === 'v3' ? path.slice(1) : undefined;
  if (path.at(-2) !== '_git') return undefined;
  const [name] = path.slice(-1);
  const project = path.slice(0, -2);
  // A repository with the name of its project.
  return project.length === 1 ? [...project, name, name] : [...project, name];
}

/**
 * Azure DevOps: https://learn.microsoft.com/rest/api/azure/devops/git/commits
 *
 * What it calls a comparison of versions leaves commits out where branches run in parallel
 * (https://github.com/Azure/azure-rest-api-specs/issues/37529), so that both histories are read and the difference is
 * taken here.
 */
export const azure: GitHost = {
  repositoryOf({ path, ssh }, baseUrl) {
    const found = projectAndName(path, ssh);
    if (!found) return undefined;
    const project = found.slice(0, -1).join('/');
    return { path: found, page: `${baseUrl}/${project}/_git/${found.at(-1)}` };
  },
  commitPage: (page, revision) => `${page}/commit/${revision}`,
  comparePage: (page, base, head) =>
    `${page}/branchCompare?baseVersion=GC${base}&targetVersion=GC${head}`,
  async readRange(source, query) {
    // Each is asked for once for both directions: equal questions at the same time share an answer.
    const [included, excluded] = await Promise.all([
      history(source, query, query.include),
      history(source, query, query.exclude),
    ]);
    const known = new Set(excluded.map(({ revision }) => revision));
    return {
      commits: included.filter(({ revision }) => !known.has(revision)),
      complete: included.length < LISTED && excluded.length < LISTED,
    };
  },
};
