import {
  type NextFunction,
  type Request,
  type Response,
  Router,
} from 'express';
import { requireReader } from './access';
import { describeCommit, type Place } from './describeCommit';
import { GiteaError, notFound, notSimulated } from './errors';
import { listCommits, requireBrief } from './listCommits';
import { commitPage, comparePage } from './pages';
import type { Repository } from './repository';

const TYPE = 'application/json;charset=utf-8';
/** The version that it answers as. */
const VERSION = '1.26.0';

const rootOf = (request: Request) =>
  `${request.protocol}://${request.get('host')}${request.baseUrl}`;

function sendJson(response: Response, status: number, body: unknown): void {
  response.status(status).setHeader('Content-Type', TYPE);
  response.end(JSON.stringify(body));
}

function handleError(
  error: unknown,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (!(error instanceof GiteaError)) {
    next(error);
  } else {
    const url = `${rootOf(request)}/api/swagger`;
    sendJson(response, error.status, error.body && { ...error.body, url });
  }
}

function sendPage(response: Response, text: string | undefined): void {
  response
    .status(text === undefined ? 404 : 200)
    .type('text/plain')
    .send(`${text ?? 'Not Found'}\n`);
}

/** Gitea with these repositories, as far as commits are read from it. */
export function createGiteaRouter(
  repositories: readonly Repository[],
  start: number,
): Router {
  const router = Router();
  const find = ({ params: { owner, name } }: Request) =>
    repositories.find(one => one.owner === owner && one.name === name);
  const read = (request: Request): [Repository, Place] => {
    requireReader(request);
    const found = find(request);
    if (!found) throw notFound('not found');
    const repository = `${found.owner}/${found.name}`;
    return [found, { repository, root: rootOf(request), start }];
  };

  router.get('/api/v1/version', (_, response) =>
    sendJson(response, 200, { version: VERSION }),
  );
  router.get('/api/v1/repos/:owner/:name/commits', (request, response) => {
    const [repository, place] = read(request);
    const found = listCommits(repository, request);
    const { page, limit, total } = found;
    const pages = Math.ceil(total / limit);
    response.set({
      'X-Total-Count': String(total),
      'X-Total': String(total),
      'X-Page': String(page),
      'X-PerPage': String(limit),
      'X-PageCount': String(pages),
      'X-HasMore': String(page < pages),
    });
    const body = found.commits.map(one => describeCommit(one, place));
    sendJson(response, 200, body);
  });
  router.get(
    '/api/v1/repos/:owner/:name/git/commits/:sha',
    (request, response) => {
      const [repository, place] = read(request);
      const { sha } = request.params;
      requireBrief(request);
      const commit = repository.resolve(sha);
      if (!commit) throw notFound(`commit doesn't exist: ${sha}`);
      sendJson(response, 200, describeCommit(commit, place));
    },
  );
  router.use('/api/v1', (request, _, next) =>
    next(notSimulated(`${request.method} /api/v1${request.path}`)),
  );

  // What a person opens; whoever sits at this machine may.
  router.get('/:owner/:name/commit/:sha', (request, response) => {
    const repository = find(request);
    const { sha } = request.params;
    sendPage(response, repository && commitPage(repository, sha));
  });
  router.get('/:owner/:name/compare/:range', (request, response) => {
    const repository = find(request);
    const { range } = request.params;
    sendPage(response, repository && comparePage(repository, range));
  });
  router.use((_, response) => sendPage(response, undefined));
  router.use(handleError);
  return router;
}
