import type { Request } from 'express';
import { ArgoCdError, permissionDenied } from './errors';
import { projectsOf, text } from './query';
import type { ApplicationRecord } from './record';
import type { Caller } from './sessions';
import type { SimulatedArgoCd } from './simulatedArgoCd';
import { wireTime } from './wire';

/** The token of a request, from the header or the cookie. */
export function tokenOf(request: Request): string | undefined {
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer' && token) {
    return token;
  }
  return (request.get('cookie') ?? '')
    .split(';')
    .map(part => part.trim())
    .find(part => part.startsWith('argocd.token='))
    ?.slice('argocd.token='.length);
}

/** May this account do that? `readonly` may `get`. */
export function mayDo({ account }: Caller, action: string): boolean {
  return account.role === 'admin' || action === 'get';
}

/** @throws ArgoCdError 403 with the words of the policy */
export function requireAction(
  caller: Caller,
  action: string,
  { story }: ApplicationRecord,
): void {
  if (!mayDo(caller, action)) {
    const object = `${story.project}/${story.name}`;
    throw new ArgoCdError(
      'PermissionDenied',
      `permission denied: applications, ${action}, ${object}, sub: ${
        caller.account.name
      }, iat: ${wireTime(caller.issuedAt)}`,
    );
  }
}

/** What names an application beside its path: in the query of a GET, in the body of others. */
export interface Address {
  project?: string;
  appNamespace?: string;
}

export function addressOf(request: Request): Address {
  const projects = projectsOf(request);
  if (projects.length > 1) {
    throw new ArgoCdError(
      'InvalidArgument',
      'multiple projects specified - the get endpoint accepts either zero or one project',
    );
  }
  return {
    project: projects[0],
    appNamespace: text(request, 'appNamespace'),
  };
}

/**
 * The application of a path.
 *
 * @throws ArgoCdError 403 where it is not there and no project was named, else 404
 */
export function requireApplication(
  { store }: SimulatedArgoCd,
  name: string,
  { project, appNamespace = 'argocd' }: Address,
): ApplicationRecord {
  const record = store.find(appNamespace, name);
  if (!record && !project) {
    throw permissionDenied();
  }
  if (!record || (project && record.story.project !== project)) {
    throw new ArgoCdError(
      'NotFound',
      `applications.argoproj.io "${name}" not found`,
    );
  }
  return record;
}
