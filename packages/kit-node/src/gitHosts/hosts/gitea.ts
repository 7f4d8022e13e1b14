import { z } from 'zod/v3';
import { SourceError, type Source } from '../../sources';
import { apiPath, firstLine, text, time } from '../commitFields';
import type { CommitRangeQuery, GitCommit, GitHost } from '../GitHost';
import { readPages } from '../readPages';
import { ownerAndName } from './ownerAndName';

// Gitea's own default for the largest page; an operator may allow less.
const PAGE = '50';
// What costs Gitea most, and nobody reads.
const BRIEF = { stat: 'false', verification: 'false', files: 'false' };

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

async function readPage(
  source: Source,
  { repository, include, exclude, folder }: CommitRangeQuery,
  page: number,
): Promise<GitCommit[]> {
  try {
    const { body } = await source.request({
      path: `/repos${apiPath(...repository.path)}/commits`,
      query: {
        sha: include,
        not: exclude,
        ...(folder !== undefined && { path: folder }),
        page: String(page),
        limit: PAGE,
        ...BRIEF,
      },
      schema: z.array(commitSchema),
      purpose: 'view',
    });
    return body;
  } catch (error) {
    if (folder !== undefined && isNoCommit(error)) return [];
    throw error;
  }
}

/** With a path, Gitea says 404 where no commit touches it. That both commits exist was asked before. */
function isNoCommit(error: unknown): boolean {
  return error instanceof SourceError && error.status === 404;
}

/** Gitea 1.20 or newer, and Forgejo: https://docs.gitea.com/api/ */
export const gitea: GitHost = {
  repositoryOf: ownerAndName,
  commitPage: (page, revision) => `${page}/commit/${revision}`,
  comparePage: (page, base, head) => `${page}/compare/${base}...${head}`,
  async requireCommit(source, { path }, revision) {
    await source.request({
      path: `/repos${apiPath(...path)}/git/commits${apiPath(revision)}`,
      query: BRIEF,
      schema: commitSchema,
      purpose: 'view',
    });
  },
  readRange: (source, query) =>
    // How much is on a page is the operator's choice, so that only an empty one is surely the end.
    readPages(1, query.most, async page => {
      const commits = await readPage(source, query, page);
      return { commits, next: commits.length > 0 ? page + 1 : undefined };
    }),
};
