import type { Request } from 'express';
import { GiteaError, notFound, notSimulated } from './errors';
import type { GitCommit } from './history';
import type { Repository } from './repository';

/** Of Gitea's configuration, as it comes. */
const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 50;

/** A page of commits, and what is told of all pages. */
export interface CommitPage {
  commits: GitCommit[];
  page: number;
  limit: number;
  total: number;
}

const SIMULATED = [
  'sha',
  'not',
  'path',
  'page',
  'limit',
  'stat',
  'verification',
  'files',
];

function optionsOf({ query }: Request): Record<string, string | undefined> {
  for (const [name, value] of Object.entries(query)) {
    if (!SIMULATED.includes(name) || typeof value !== 'string') {
      throw notSimulated(`The parameter "${name}"`);
    }
  }
  return query as Record<string, string>;
}

/** @throws GiteaError 501 unless what this one cannot tell is declined */
export function requireBrief({ query }: Request): void {
  for (const name of ['stat', 'verification', 'files']) {
    if (query[name] !== 'false') {
      throw notSimulated(`What ${name}=false leaves out`);
    }
  }
}

/** What Git says of a commit that is not there. */
function badObject(revision: string): GiteaError {
  return new GiteaError(500, {
    message: `exit status 128 - fatal: bad object ${revision}`,
  });
}

/** `GET /repos/:owner/:repo/commits`. @throws GiteaError */
export function listCommits(
  repository: Repository,
  request: Request,
): CommitPage {
  const { sha, not, path, ...options } = optionsOf(request);
  requireBrief(request);
  const page = Math.max(1, Number(options.page ?? '1') || 1);
  const limit = Math.min(Number(options.limit) || DEFAULT_LIMIT, MAX_LIMIT);
  // With a path it takes no limit, though it tells one.
  const size = path ? MAX_LIMIT : limit;
  const revision = sha || 'main';
  const include = repository.resolve(revision);
  const exclude = not ? repository.resolve(not) : undefined;
  // Without a path it looks for the commit first, else Git does.
  if (!include) throw path ? badObject(revision) : new GiteaError(404, null);
  if (not && !exclude) throw badObject(not);
  const all = repository.log({ include, exclude, path });
  if (path && all.length === 0) throw notFound('FileCommitsCount');
  const commits = all.slice((page - 1) * size, page * size);
  return { commits, page, limit, total: all.length };
}
