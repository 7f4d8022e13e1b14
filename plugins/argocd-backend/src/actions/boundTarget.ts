import { ConflictError } from '@backstage/errors';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { checkBound } from './checks/bound';
import { findTarget, type Target, type TargetRequest } from './target';

/**
 * Finds the application to act on, right before the deed: the binding may have been taken away since the plan.
 *
 * @throws as findTarget, and ConflictError for one that is not bound to the entity
 */
export async function findBoundTarget(
  request: TargetRequest,
  deps: ArgoCdDeps,
): Promise<Target> {
  const target = await findTarget(request, deps);
  if (!target.bound) throw new ConflictError(checkBound(target).message);
  return target;
}
