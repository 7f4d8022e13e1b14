import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { linkedApplication, type TargetRequest } from './target';

interface Write<P, A, Plan, Planned, Output> {
  plan(request: P): Promise<Plan>;
  apply(request: A, planned: Planned): Promise<Output>;
}

/** Lets Argo CD do it with its applications, and Flux with its objects. */
export function byTool<
  P extends TargetRequest,
  A extends TargetRequest,
  Plan,
  Planned,
  Output,
>(
  deps: ArgoCdDeps,
  handlers: Record<'argocd' | 'flux', Write<P, A, Plan, Planned, Output>>,
): Write<P, A, Plan, Planned, Output> {
  const handlerOf = (request: TargetRequest) =>
    handlers[linkedApplication(request, deps).status.tool];
  return {
    plan: async request => handlerOf(request).plan(request),
    apply: async (request, planned) =>
      handlerOf(request).apply(request, planned),
  };
}
