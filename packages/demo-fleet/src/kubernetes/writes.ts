import express, { type Request, type Response, type Router } from 'express';
import type { Resource } from './cluster';
import { fail } from './failure';
import { readFluxPatch } from './fluxPatches';

const MERGE_PATCH = 'application/merge-patch+json';
const REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

function patch(resource: Resource, request: Request, response: Response) {
  const { namespace, name } = request.params;
  if (!request.is(MERGE_PATCH)) {
    fail(response, {
      code: 415,
      reason: 'UnsupportedMediaType',
      message: `the simulated cluster takes ${MERGE_PATCH} only`,
    });
    return;
  }
  const find = () =>
    resource.objects.find(
      ({ metadata }) =>
        metadata.name === name && metadata.namespace === namespace,
    );
  const found = find();
  if (!found) {
    const [group] = resource.groupVersion.split('/');
    fail(response, {
      code: 404,
      reason: 'NotFound',
      message: `${resource.plural}.${group} "${name}" not found`,
    });
    return;
  }
  const change = readFluxPatch(request.body);
  if (!change) {
    fail(response, {
      code: 422,
      reason: 'Invalid',
      message:
        'the simulated cluster lets only metadata.annotations and spec.suspend be written',
    });
    return;
  }
  resource.patch?.(found, change);
  response.json(find());
}

/** What of Flux can be written, and who may: whoever asks may patch, and nothing else. */
export function addWrites(router: Router, resources: Resource[]): void {
  router.post(REVIEWS, express.json(), (request, response) => {
    const attributes = request.body?.spec?.resourceAttributes ?? {};
    const { verb, group, resource } = attributes;
    const known = resources.find(
      one =>
        one.plural === resource && one.groupVersion.startsWith(`${group}/`),
    );
    const reads = ['get', 'list', 'watch'].includes(verb);
    const allowed = Boolean(
      known && (reads || (verb === 'patch' && known.patch)),
    );
    const { apiVersion, kind, spec } = request.body ?? {};
    response.status(201).json({ apiVersion, kind, spec, status: { allowed } });
  });
  for (const resource of resources.filter(one => one.patch)) {
    const { groupVersion, plural } = resource;
    router.patch(
      `/apis/${groupVersion}/namespaces/:namespace/${plural}/:name`,
      express.json({ type: MERGE_PATCH }),
      (request, response) => patch(resource, request, response),
    );
  }
}
