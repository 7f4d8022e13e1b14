import { z } from 'zod/v3';
import { apiPath, firstLine, text, time } from '../commitFields';
import type { GitCommit, GitHost, HostedRepository } from '../GitHost';
import { readPages } from '../readPages';

const PAGE = 100;

const commitSchema = z
  .object({
    id: z.string(),
    title: text,
    author_name: text,
    committed_date: time,
  })
  .transform(
    ({ id, title, author_name, committed_date }): GitCommit => ({
      revision: id,
      author: author_name,
      message: firstLine(title),
      at: committed_date,
    }),
  );

const commitsOf = ({ path }: HostedRepository) =>
  `/projects${apiPath(path.join('/'))}/repository/commits`;

/** https://docs.gitlab.com/api/commits/ */
export const gitlab: GitHost = {
  // Groups may have groups.
  repositoryOf: ({ path }, baseUrl) =>
    path.length >= 2
      ? { path, page: `${baseUrl}/${path.join('/')}` }
      : undefined,
  commitPage: (page, revision) => `${page}/-/commit/${revision}`,
  comparePage: (page, base, head) => `${page}/-/compare/${base}...${head}`,
  async requireCommit(source, repository, revision) {
    await source.request({
      path: `${commitsOf(repository)}${apiPath(revision)}`,
      query: { stats: 'false' },
      schema: commitSchema,
      purpose: 'view',
    });
  },
  readRange: (source, { repository, include, exclude, folder, most }) =>
    readPages(1, most, async page => {
      const { body } = await source.request({
        path: commitsOf(repository),
        query: {
          ref_name: `${exclude}..${include}`,
          ...(folder !== undefined && { path: folder }),
          per_page: String(PAGE),
          page: String(page),
        },
        schema: z.array(commitSchema),
        purpose: 'view',
      });
      return {
        commits: body,
        next: body.length === PAGE ? page + 1 : undefined,
      };
    }),
};
