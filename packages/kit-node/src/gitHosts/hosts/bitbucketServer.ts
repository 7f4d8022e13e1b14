import { z } from 'zod/v3';
import { apiPath, firstLine, text } from '../commitFields';
import type { GitCommit, GitHost, HostedRepository } from '../GitHost';
import { readPages } from '../readPages';

const commitSchema = z
  .object({
    id: z.string(),
    message: text,
    author: z.object({ name: text }).nullish(),
    /** Milliseconds since 1970. */
    committerTimestamp: z.number().int().optional().catch(undefined),
  })
  .transform(
    ({ id, message, author, committerTimestamp }): GitCommit => ({
      revision: id,
      author: author?.name,
      message: firstLine(message),
      at:
        committerTimestamp === undefined
          ? undefined
          : new Date(committerTimestamp).toISOString(),
    }),
  );

const values = z.array(commitSchema);

const pageSchema = z.union([
  z.object({ values, isLastPage: z.literal(true) }),
  z.object({
    values,
    isLastPage: z.literal(false),
    nextPageStart: z.number().int(),
  }),
]);

/** Of a clone address, `scm/KEY/name`; of a page, `projects/KEY/repos/name`; by SSH, `KEY/name`. People are `~name`. */
function keyAndName(path: string[]): string[] | undefined {
  const [first, second, third, fourth] = path;
  if (path.length === 2) return path;
  if (path.length === 3 && first === 'scm') return [second, third];
  if (path.length === 4 && third === 'repos') {
    if (first === 'projects') return [second, fourth];
    if (first === 'users') return [`~${second}`, fourth];
  }
  return undefined;
}

function pageOf([key, name]: string[], baseUrl: string): string {
  return key.startsWith('~')
    ? `${baseUrl}/users/${key.slice(1)}/repos/${name}`
    : `${baseUrl}/projects/${key}/repos/${name}`;
}

const commitsOf = ({ path: [key, name] }: HostedRepository) =>
  `/projects${apiPath(key)}/repos${apiPath(name)}/commits`;

/** Bitbucket Data Center: https://developer.atlassian.com/server/bitbucket/rest/ */
export const bitbucketServer: GitHost = {
  repositoryOf({ path }, baseUrl) {
    const found = keyAndName(path);
    return found && { path: found, page: pageOf(found, baseUrl) };
  },
  commitPage: (page, revision) => `${page}/commits/${revision}`,
  comparePage: (page, base, head) =>
    `${page}/compare/commits?sourceBranch=${head}&targetBranch=${base}`,
  readRange: (source, { repository, include, exclude, folder, most }) =>
    readPages(0, most, async start => {
      const { body } = await source.request({
        path: commitsOf(repository),
        query: {
          since: exclude,
          until: include,
          ...(folder !== undefined && { path: folder }),
          limit: '100',
          start: String(start),
        },
        schema: pageSchema,
        purpose: 'view',
      });
      return {
        commits: body.values,
        next: body.isLastPage ? undefined : body.nextPageStart,
      };
    }),
};
