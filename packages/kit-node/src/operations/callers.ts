import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

function principalOf({ principal }: BackstageCredentials) {
  return principal as
    | BackstageUserPrincipal
    | BackstageServicePrincipal
    | { type: 'none' };
}

/**
 * Who asks, for people to read: a user's entity ref, or the name of a service.
 *
 * @public
 */
export function callerName(credentials: BackstageCredentials): string {
  const principal = principalOf(credentials);
  if (principal.type === 'user') return principal.userEntityRef;
  return principal.type === 'service' ? principal.subject : 'nobody';
}

/**
 * Whether a caller may change something at all. Backstage allows a service everything that its access does not exclude;
 * here its access must name the permission.
 */
export function isTrustedToWrite(
  credentials: BackstageCredentials,
  permission: string,
): boolean {
  const principal = principalOf(credentials);
  if (principal.type === 'user') return true;
  if (principal.type !== 'service') return false;
  const { permissionNames = [] } = principal.accessRestrictions ?? {};
  return permissionNames.includes(permission);
}
