import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { autoSync } from '../actions/autoSync';
import { refresh } from '../actions/refresh';
import { rollback } from '../actions/rollback';
import { sync } from '../actions/sync';
import { terminate } from '../actions/terminate';
import { application } from './application';
import { applications } from './applications';
import type { ArgoCdDeps } from './ArgoCdDeps';
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
    sources: sources(deps),
    refresh: refresh(deps),
    sync: sync(deps),
    terminate: terminate(deps),
    rollback: rollback(deps),
    autoSync: autoSync(deps),
  };
}
