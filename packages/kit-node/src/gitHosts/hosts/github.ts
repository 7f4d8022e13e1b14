import { z } from 'zod/v3';
import type { Source } from '../../sources';
import { apiPath, firstLine, text, time } from '../commitFields';
import type {
  CommitRange,
  CommitRangeQuery,
  GitCommit,
  GitHost,
} from '../GitHost';
import { readPages } from '../readPages';
import { ownerAndName } from './ownerAndName';

const PAGE = 100;
// Git leaves out what lies behind an older commit, and clocks of committers differ.
const MARGIN_MS = 24 * 3600_000;

const commitSchema = z
  .object({
    sha: z.string(),
    commit: z.object({
      message: text,
      author: z.object({ name: text }).nullish(),
      committer: z.object({ date: time }).nullish(),
    }),
  })
  .transform(
    ({ sha, commit }): GitCommit => ({
      revision: sha,
      author: commit.author?.name,
      message: firstLine(commit.message),
      at: commit.committer?.date,
    }),
  );

const comparisonSchema = z.object({
  total_commits: z.number().int(),
  commits: z.array(commitSchema),
});

const repositoryPath = ({ repository }: CommitRangeQuery) =>
  `/repos${apiPath(...repository.path)}`;

/** https://docs.github.com/rest/commits/commits#compare-two-commits: oldest first. */
async function range(
  source: Source,
  query: CommitRangeQuery,
): Promise<CommitRange> {
  const { include, exclude, most } = query;
  let read = 0;
  const { commits, complete } = await readPages(1, most, async page => {
    const { body } = await source.request({
      path: `${repositoryPath(query)}/compare${apiPath(
        `${exclude}...${include}`,
      )}`,
      query: { per_page: String(PAGE), page: String(page) },
      schema: comparisonSchema,
      purpose: 'view',
    });
    read += body.commits.length;
    const more = body.commits.length > 0 && read < body.total_commits;
    return { commits: body.commits, next: more ? page + 1 : undefined };
  });
  return { commits: commits.reverse(), complete };
}

/** Commits that touch the folder, as old as the oldest of these at least. */
function touching(
  source: Source,
  query: CommitRangeQuery,
  commits: GitCommit[],
): Promise<CommitRange> {
  const times = commits.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
  const since = new Date(Math.min(...times) - MARGIN_MS);
  return readPages(1, 5 * query.most, async page => {
    const { body } = await source.request({
      path: `${repositoryPath(query)}/commits`,
      query: {
        sha: query.include,
        path: query.folder!,
        ...(times.length === commits.length && { since: since.toISOString() }),
        per_page: String(PAGE),
        page: String(page),
      },
      schema: z.array(commitSchema),
      purpose: 'view',
    });
    return { commits: body, next: body.length === PAGE ? page + 1 : undefined };
  });
}

/** A comparison knows no folder, a list of commits no range: the commits of a folder are those in both. */
export const github: GitHost = {
  repositoryOf: ownerAndName,
  commitPage: (page, revision) => `${page}/commit/${revision}`,
  comparePage: (page, base, head) => `${page}/compare/${base}...${head}`,
  async readRange(source, query) {
    // Most of a repository's commits may touch other folders.
    const all = await range(source, {
      ...query,
      most: query.folder === undefined ? query.most : 2 * query.most,
    });
    if (query.folder === undefined || all.commits.length === 0) return all;
    const listed = await touching(source, query, all.commits);
    const known = new Set(listed.commits.map(({ revision }) => revision));
    return {
      commits: all.commits.filter(({ revision }) => known.has(revision)),
      complete: all.complete && listed.complete,
    };
  },
};
