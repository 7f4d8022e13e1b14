import type { ResourcePermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import type { Application } from '@fairway/contracts/argocd';

/**
 * Whether the person on the page may act on an application.
 *
 * - `linked`: nobody may from here: the application is linked by the entity, not bound by the platform.
 * - `unknown`: Backstage did not say.
 */
export type May = 'asking' | 'yes' | 'no' | 'linked' | 'unknown';

/** Asks for the entity that the application is bound to; the backend asks again. */
export function useMay(
  { link }: Application,
  permission: ResourcePermission,
): May {
  const { loading, allowed, error } = usePermission({
    permission,
    resourceRef: link?.entityRef,
  });
  if (!link?.bound) return 'linked';
  if (error) return 'unknown';
  if (loading) return 'asking';
  return allowed ? 'yes' : 'no';
}
