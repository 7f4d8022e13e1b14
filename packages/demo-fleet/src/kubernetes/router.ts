import { Request, Response, Router } from 'express';
import { createCluster, Resource } from './cluster';
import { createDiscovery } from './discovery';
import { fail, type Failure } from './failure';
import { LabelSelectorError, parseLabelSelector } from './labelSelector';
import { watch } from './watch';
import { addWrites } from './writes';

const UNKNOWN: Failure = {
  code: 404,
  reason: 'NotFound',
  message: 'the server could not find the requested resource',
};

function notSimulated(what: string): Failure {
  return {
    code: 501,
    reason: 'NotImplemented',
    message: `${what} is not part of this simulated cluster`,
  };
}

function list(resource: Resource, request: Request, response: Response) {
  const { labelSelector = '', fieldSelector } = request.query;
  const { store } = resource;
  const watching = ['true', '1'].includes(String(request.query.watch));
  if (fieldSelector || (watching && !store)) {
    const what = fieldSelector ? 'fieldSelector' : 'watch';
    fail(response, notSimulated(`parameter ${what}`));
    return;
  }
  try {
    if (watching && store) {
      watch({ ...resource, store }, request, response);
      return;
    }
    const fits = parseLabelSelector(String(labelSelector));
    const { namespace } = request.params;
    const items = resource.objects.filter(
      ({ metadata }) =>
        (!namespace || metadata.namespace === namespace) &&
        fits(metadata.labels ?? {}),
    );
    response.json({
      kind: `${resource.kind}List`,
      apiVersion: resource.groupVersion,
      metadata: { resourceVersion: String(store?.version() ?? 1_000_000) },
      // In lists the API leaves out what all items share, but for custom resources.
      items: store ? items : items.map(({ kind, apiVersion, ...item }) => item),
    });
  } catch (error) {
    if (!(error instanceof LabelSelectorError)) {
      throw error;
    }
    const { message } = error;
    fail(response, { code: 400, reason: 'BadRequest', message });
  }
}

function get(resource: Resource, request: Request, response: Response) {
  const { namespace, name } = request.params;
  const found = resource.objects.find(
    ({ metadata }) =>
      metadata.name === name && metadata.namespace === namespace,
  );
  if (found) {
    response.json(found);
    return;
  }
  const { plural, groupVersion } = resource;
  const group = groupVersion.includes('/') ? groupVersion.split('/')[0] : '';
  fail(response, {
    code: 404,
    reason: 'NotFound',
    message: `${plural}${group && `.${group}`} "${name}" not found`,
  });
}

/**
 * The API of one simulated cluster whose story starts at `start`.
 *
 * @public
 */
export function createKubernetesRouter(
  cluster: string,
  start: number,
  now: () => number = Date.now,
): Router {
  const router = Router();
  const resources = createCluster(cluster, { start, now });
  router.get('/version', (_, response) => {
    response.json({
      major: '1',
      minor: '36',
      gitVersion: 'v1.36.1+simulated',
      platform: 'linux/amd64',
    });
  });
  router.get(['/healthz', '/livez', '/readyz'], (_, response) => {
    response.type('text/plain').send('ok');
  });
  router.use(createDiscovery(resources));
  for (const resource of resources) {
    const { groupVersion, plural } = resource;
    const base = groupVersion === 'v1' ? '/api/v1' : `/apis/${groupVersion}`;
    const ofNamespace = `${base}/namespaces/:namespace/${plural}`;
    const listed = (request: Request, response: Response) =>
      list(resource, request, response);
    const named = (request: Request, response: Response) =>
      get(resource, request, response);
    router.get(`${base}/${plural}`, listed);
    if (plural === 'namespaces') {
      router.get(`${base}/namespaces/:name`, named);
    } else {
      router.get(ofNamespace, listed);
      router.get(`${ofNamespace}/:name`, named);
      router.get(`${ofNamespace}/:name/:part`, (request, response) =>
        fail(response, notSimulated(`${plural}/${request.params.part}`)),
      );
    }
  }
  addWrites(router, resources);
  router.use((request, response) => {
    const failure =
      request.method === 'GET'
        ? UNKNOWN
        : {
            code: 405,
            reason: 'MethodNotAllowed',
            message: `the simulated cluster does not allow ${request.method} of this`,
          };
    fail(response, failure);
  });
  return router;
}
