import { argoCdClient, type ArgoCdClientDeps } from './argoCdClient';
import { ensureAction } from './ensure';
import { removeAction } from './remove';
import { rollbackAction } from './rollback';
import { syncAction } from './sync';
import { waitHealthyAction } from './waitHealthy';

/** Actions about Argo CD. They ask Fairway's Argo CD backend, which decides who may what. */
export function argoCdActions(deps: ArgoCdClientDeps) {
  const clientOf = argoCdClient(deps);
  return [
    ensureAction(clientOf),
    syncAction(clientOf),
    waitHealthyAction(clientOf),
    rollbackAction(clientOf),
    removeAction(clientOf),
  ];
}
