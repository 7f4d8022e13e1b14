import { InputError, NotFoundError } from '@backstage/errors';
import type { OperationOptions } from '@fairway/contracts';
import type { argocdContract } from '@fairway/contracts/argocd';
import { SourceError, type Handlers } from '@fairway/kit-node';
import { latestFirst, toEvent } from '../resources/toEvent';
import { askAbout, codeOf } from '../upstream/askAbout';
import { eventListSchema } from '../upstream/events';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { toldEnvelope } from './toldEnvelope';
import { requireApplication } from './visibleApplications';

const MOST = 500;
// gRPC's code for what an application does not have.
const INVALID_ARGUMENT = 3;

type Options = OperationOptions<typeof argocdContract, 'events'>;

/** Argo CD finds an object by all three together. */
function objectQuery({ uid, name, namespace }: Options) {
  if (uid === undefined && name === undefined && namespace === undefined) {
    return undefined;
  }
  if (!uid || !name) {
    throw new InputError(
      `Option ${
        uid ? 'name' : 'uid'
      }: missing; name an object by uid, name and, where it is in one, namespace, as the operation resources tells them`,
    );
  }
  return {
    resourceUID: uid,
    resourceName: name,
    ...(namespace && { resourceNamespace: namespace }),
  };
}

function betterError(error: unknown, { uid, name }: Options): unknown {
  const isRefused =
    uid !== undefined &&
    error instanceof SourceError &&
    codeOf(error) === INVALID_ARGUMENT;
  return isRefused
    ? new NotFoundError(
        `The application has no object "${name}" of that uid and namespace any more; the operation resources tells those that it has`,
      )
    : error;
}

/** Kubernetes events of an application, or of one of its objects. */
export function events(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['events'] {
  return async ({ options, ...asker }) => {
    const query = objectQuery(options);
    const { application, instance } = await requireApplication(
      options.application,
      asker,
      deps,
    );
    const { body, asOf } = await askAbout(instance.source, application, {
      path: '/events',
      query,
      schema: eventListSchema,
    }).catch(error => {
      throw betterError(error, options);
    });
    const all = body.items.map(toEvent).sort(latestFirst);
    return {
      ...toldEnvelope(instance, asOf),
      ref: application.ref,
      events: all.slice(0, MOST),
      truncated: all.length > MOST,
    };
  };
}
