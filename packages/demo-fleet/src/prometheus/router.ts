import express, { NextFunction, Request, Response, Router } from 'express';
import { PromqlError } from '../promql/errors';
import type { SimulatedPrometheus } from '../series/simulatedPrometheus';
import { instantQuery, rangeQuery } from './queries';
import { sendJson } from '../sendJson';
import { describeAlerts, describeRules } from './rules';

/** Whose behaviour is simulated. */
export const SIMULATED_VERSION = '2.42.0';

const BUILD_INFO = {
  version: SIMULATED_VERSION,
  revision: 'simulated-by-fairway-demo-fleet',
  branch: 'HEAD',
  buildUser: '',
  buildDate: '',
  goVersion: '',
};

const STATUS = { bad_data: 400, execution: 422, unavailable: 501 };

type ErrorType = keyof typeof STATUS;

function fail(
  request: Request,
  response: Response,
  { errorType, error }: { errorType: ErrorType; error: string },
) {
  const body = { status: 'error', errorType, error };
  sendJson(request, response, { status: STATUS[errorType], body });
}

/** Parameters of the query string and of a form, the form first. */
function parametersOf(request: Request): URLSearchParams {
  const query = request.url.split('?')[1] ?? '';
  const form = typeof request.body === 'string' ? request.body : '';
  return new URLSearchParams([form, query].filter(Boolean).join('&'));
}

function answer(data: (parameters: URLSearchParams) => unknown) {
  return (request: Request, response: Response) => {
    try {
      const body = { status: 'success', data: data(parametersOf(request)) };
      sendJson(request, response, { status: 200, body });
    } catch (error) {
      if (!(error instanceof PromqlError)) {
        throw error;
      }
      const { type: errorType, message } = error;
      fail(request, response, { errorType, error: message });
    }
  };
}

function ruleType(parameters: URLSearchParams): string | undefined {
  const type = parameters.get('type') ?? undefined;
  if (type && type !== 'alert' && type !== 'record') {
    throw new PromqlError('bad_data', `not supported value "${type}"`);
  }
  return type;
}

function requireToken(token: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.get('authorization') === `Bearer ${token}`) {
      next();
      return;
    }
    response
      .status(401)
      .set('WWW-Authenticate', 'Bearer')
      .type('text/plain')
      .send('Unauthorized\n');
  };
}

/**
 * The HTTP API of one simulated Prometheus; `token`: the bearer token that it asks for.
 *
 * @public
 */
export function createPrometheusRouter(
  prometheus: SimulatedPrometheus,
  token?: string,
): Router {
  const router = Router();
  if (token) {
    router.use(requireToken(token));
  }
  const form = express.text({
    type: 'application/x-www-form-urlencoded',
    limit: '10mb',
  });
  const query = answer(parameters => instantQuery(prometheus, parameters));
  const queryRange = answer(parameters => rangeQuery(prometheus, parameters));
  router.route('/api/v1/query').get(query).post(form, query);
  router.route('/api/v1/query_range').get(queryRange).post(form, queryRange);
  router.get(
    '/api/v1/rules',
    answer(parameters => describeRules(prometheus, ruleType(parameters))),
  );
  router.get(
    '/api/v1/alerts',
    answer(() => describeAlerts(prometheus)),
  );
  router.get(
    '/api/v1/status/buildinfo',
    answer(() => BUILD_INFO),
  );
  router.get('/-/healthy', (_, response) => {
    response.type('text/plain').send('Prometheus Server is Healthy.\n');
  });
  router.get('/-/ready', (_, response) => {
    response.type('text/plain').send('Prometheus Server is Ready.\n');
  });
  router.use('/api/v1', (request, response) => {
    const error = `${request.method} /api/v1${request.path} is not simulated`;
    fail(request, response, { errorType: 'unavailable', error });
  });
  router.use((_, response) => {
    response.status(404).type('text/plain').send('404 page not found\n');
  });
  return router;
}
