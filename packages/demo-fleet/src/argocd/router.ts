import { setTimeout as delay } from 'node:timers/promises';
import express, { NextFunction, Request, Response, Router } from 'express';
import { tokenOf } from './access';
import { sendJson } from '../sendJson';
import {
  getApplication,
  getChartDetails,
  getEvents,
  getManagedResources,
  getManifests,
  getResourceTree,
  getRevisionMetadata,
  getSyncWindows,
  listApplications,
} from './applicationReads';
import { getApplicationSet } from './applicationSets';
import {
  deleteApplication,
  patchApplication,
  rollbackApplication,
  syncApplication,
  terminateApplication,
} from './applicationWrites';
import { describeCanI } from './canI';
import { describeClusters } from './clusters';
import type { Handler } from './context';
import { ArgoCdError, notSimulated } from './errors';
import { describeProject } from './projects';
import { describeUser } from './sessions';
import type { SimulatedArgoCd } from './simulatedArgoCd';
import { failStream, streamApplications } from './stream';
import { RELEASES } from './versions';

/** Only JSON without any parameter is taken: against forged requests of browsers. */
function requireJson(request: Request, response: Response, next: NextFunction) {
  const type = request.get('content-type')?.toLowerCase();
  if (request.method === 'GET' || type === 'application/json') {
    next();
    return;
  }
  response.status(415).type('text/plain').send('Invalid content type\n');
}

function parseBody(request: Request, _: Response, next: NextFunction) {
  const raw = typeof request.body === 'string' ? request.body : '';
  try {
    request.body = raw === '' ? {} : JSON.parse(raw);
    next();
  } catch (error) {
    next(new ArgoCdError('InvalidArgument', (error as Error).message));
  }
}

function handleError(
  error: unknown,
  request: Request,
  response: Response,
  next: NextFunction,
) {
  if (!(error instanceof ArgoCdError)) {
    next(error);
  } else if (request.path.startsWith('/api/v1/stream/')) {
    failStream(error, request, response);
  } else {
    sendJson(request, response, error.answer());
  }
}

function requireCaller({ sessions }: SimulatedArgoCd) {
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.caller = sessions.verify(tokenOf(request));
    next();
  };
}

/**
 * The HTTP API of one simulated Argo CD.
 *
 * @public
 */
export function createArgoCdRouter(argoCd: SimulatedArgoCd): Router {
  const router = Router();
  router.use((request, _, next) => {
    if (argoCd.faults.down) {
      request.socket.destroy();
    } else if (!argoCd.faults.hung) {
      argoCd.store.advance();
      next();
    }
  });
  router.use(requireJson);
  router.use(express.text({ type: 'application/json', limit: '4mb' }));
  router.use(parseBody);

  router.get('/api/version', (request, response) => {
    const body = {
      Version: `${RELEASES[argoCd.version]}+simulated`,
      BuildDate: '1970-01-01T00:00:00Z',
      Platform: 'linux/amd64',
    };
    sendJson(request, response, { status: 200, body });
  });
  router.post('/api/v1/session', async (request, response, next) => {
    try {
      await delay(argoCd.loginPadding);
      const { username, password } = request.body;
      const body = { token: argoCd.sessions.login(username, password) };
      sendJson(request, response, { status: 200, body });
    } catch (error) {
      next(error);
    }
  });

  router.get('/api/v1/session/userinfo', (request, response) => {
    const body = describeUser(argoCd.sessions, tokenOf(request));
    sendJson(request, response, { status: 200, body });
  });

  router.use('/api/v1', requireCaller(argoCd));
  const answer =
    (handler: Handler) => (request: Request, response: Response) => {
      const { caller } = response.locals;
      const body = handler({ argoCd, caller, request });
      sendJson(request, response, { status: 200, body });
    };
  const applications = '/api/v1/applications';
  const named = `${applications}/:name`;
  router.get(applications, answer(listApplications));
  router.get(named, answer(getApplication));
  router.get(`${named}/resource-tree`, answer(getResourceTree));
  router.get(`${named}/managed-resources`, answer(getManagedResources));
  router.get(`${named}/manifests`, answer(getManifests));
  const revision = `${named}/revisions/:revision`;
  router.get(`${revision}/metadata`, answer(getRevisionMetadata));
  router.get(`${revision}/chartdetails`, answer(getChartDetails));
  router.get(`${named}/syncwindows`, answer(getSyncWindows));
  router.get(`${named}/events`, answer(getEvents));
  router.post(`${named}/sync`, answer(syncApplication));
  router.post(`${named}/rollback`, answer(rollbackApplication));
  router.delete(`${named}/operation`, answer(terminateApplication));
  router.patch(named, answer(patchApplication));
  router.delete(named, answer(deleteApplication));
  router.get('/api/v1/stream/applications', (request, response) =>
    streamApplications(argoCd, request, response),
  );
  router.get('/api/v1/applicationsets/:name', answer(getApplicationSet));
  router.get(
    '/api/v1/clusters',
    answer(() => describeClusters(argoCd)),
  );
  router.get(
    '/api/v1/projects/:name',
    answer(({ request }) => describeProject(argoCd, request.params.name)),
  );
  router.get(
    '/api/v1/account/can-i/:resource/:action/*',
    answer(({ caller, request }) => {
      const { resource, action } = request.params;
      return describeCanI(caller, { resource, action });
    }),
  );
  router.use('/api/v1', (request, _, next) =>
    next(notSimulated(`${request.method} /api/v1${request.path}`)),
  );
  router.use((_, response) => {
    response.status(404).type('text/plain').send('Not Found\n');
  });
  router.use(handleError);
  return router;
}
