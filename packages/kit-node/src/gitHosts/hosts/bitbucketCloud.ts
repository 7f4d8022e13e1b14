import { z } from 'zod/v3';
import { apiPath, firstLine, text, time } from '../commitFields';
import type { GitCommit, GitHost } from '../GitHost';
import { readPages } from '../readPages';
import { ownerAndName } from './ownerAndName';

const commitSchema = z
  .object({
    hash: z.string(),
    date: time,
    message: text,
    author: z.object({ raw: text }).nullish(),
  })
  .transform(
    ({ hash, date, message, author }): GitCommit => ({
      revision: hash,
      author: author?.raw?.replace(/\s*<[^<>]*>\s*$/, '') || undefined,
      message: firstLine(message),
      at: date,
    }),
  );

const pageSchema = z.object({
  values: z.array(commitSchema),
  next: z.string().url().optional(),
});

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/ */
export const bitbucketCloud: GitHost = {
  repositoryOf: ownerAndName,
  commitPage: (page, revision) => `${page}/commits/${revision}`,
  // What is compared comes first, then what it is compared with.
  comparePage: (page, base, head) =>
    `${page}/branches/compare/${head}%0D${base}`,
  readRange: (source, { repository, include, exclude, folder, most }) =>
    readPages<Record<string, string>>(
      {
        include,
        exclude,
        ...(folder !== undefined && { path: folder }),
        pagelen: '100',
      },
      most,
      async query => {
        const { body } = await source.request({
          path: `/repositories${apiPath(...repository.path)}/commits`,
          query,
          schema: pageSchema,
          purpose: 'view',
        });
        // Its parameters alone: where a request goes is not for an answer to say.
        const next =
          body.next && Object.fromEntries(new URL(body.next).searchParams);
        return { commits: body.values, next: next || undefined };
      },
    ),
};
