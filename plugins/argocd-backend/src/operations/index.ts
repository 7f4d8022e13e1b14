import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { autoSync } from '../actions/autoSync';
import { byTool } from '../actions/byTool';
import { refresh } from '../actions/refresh';
import { rollback } from '../actions/rollback';
import { sync } from '../actions/sync';
import { terminate } from '../actions/terminate';
import { reconcile } from '../flux/actions/reconcile';
import { suspend } from '../flux/actions/suspend';
import { ensure } from '../provisioning/ensure';
import { remove } from '../provisioning/remove';
import { application } from './application';
import { applications } from './applications';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { awaitChange } from './awaitChange';
import { commits } from './commits';
import { comparison } from './comparison';
import { composition } from './composition';
import { deployments } from './deployments';
import { differences } from './differences';
import { events } from './events';
import { history } from './history';
import { resources } from './resources';
import { sources } from './sources';
import { unlinked } from './unlinked';

/** What answers each operation of the Argo CD contract. */
export function argocdHandlers(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract> {
  return {
    deployments: deployments(deps),
    applications: applications(deps),
    application: application(deps),
    commits: commits(deps),
    history: history(deps),
    resources: resources(deps),
    events: events(deps),
    differences: differences(deps),
    composition: composition(deps),
    comparison: comparison(deps),
    unlinked: unlinked(deps),
    awaitChange: awaitChange(deps),
    ensure: ensure(deps),
    remove: remove(deps),
    sources: sources(deps),
    refresh: byTool(deps, {
      argocd: refresh(deps),
      flux: reconcile(deps),
    }),
    sync: sync(deps),
    terminate: terminate(deps),
    rollback: rollback(deps),
    autoSync: byTool(deps, {
      argocd: autoSync(deps),
      flux: suspend(deps),
    }),
  };
}
