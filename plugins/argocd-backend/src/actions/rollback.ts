import {
  ConflictError,
  isError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { argocdContract } from '@fairway/contracts/argocd';
import {
  SourceError,
  type Handlers,
  type OperationRequest,
} from '@fairway/kit-node';
import type { AutoSyncPause } from '../model/autoSyncPause';
import { pairSources } from '../model/deployedSources';
import { isAutoSynced } from '../model/isAutoSynced';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { UpstreamDeployment } from '../upstream/history';
import type { LiveApplication } from '../upstream/liveApplication';
import { applicationPlan } from './applicationPlan';
import { findBoundTarget } from './boundTarget';
import { pauseAutoSync, policyEffect, resumeAutoSync } from './autoSyncPolicy';
import type { Check } from './checks/Check';
import { checkGenerated } from './checks/generated';
import { checkIdle } from './checks/operation';
import { checkReachable } from './checks/reachable';
import { rights } from './checks/rights';
import { checkSyncWindows } from './checks/syncWindows';
import { effectsOfRevision } from './effectsOfRevision';
import { findingsOf } from '../checks/finding';
import { lastSyncOf } from './lastSyncOf';
import { lookAgain } from './lookAgain';
import { asking, toRefusal } from '../upstream/refusal';
import { deployedLast, revisionChanges } from './revisionChanges';
import { askedOf, findTarget, type Target } from './target';

type Contract = typeof argocdContract;
type Request = OperationRequest<Contract, 'rollback'>;

const deploymentFindings = findingsOf('deployment');
const autoSyncFindings = findingsOf('auto-sync');
const effectFindings = findingsOf('effects');

function findDeployment({ live, ref }: Target, id: number): UpstreamDeployment {
  const history = live.details.status?.history ?? [];
  const found = history.find(one => one.id === id);
  if (found) return found;
  const ids = history.map(one => one.id).join(', ');
  throw new NotFoundError(
    ids
      ? `${ref} has no deployment ${id}; it remembers ${ids}`
      : `${ref} has no deployment ${id}: it remembers none`,
  );
}

function checkPast({ id }: UpstreamDeployment): Check {
  return ({ live }) =>
    live.details.status?.history?.at(-1)?.id === id
      ? deploymentFindings.blocks(
          `Deployment ${id} is the last one: there is nothing to roll back to. Sync to put right what differs.`,
        )
      : deploymentFindings.passed(`Deployment ${id} is a past one.`);
}

const checkPause: Check = ({ live }) =>
  isAutoSynced(live.application)
    ? autoSyncFindings.warns(
        'Auto-sync is on and would roll forward at once: it is paused before, and stays so until somebody resumes it.',
      )
    : autoSyncFindings.passed('Auto-sync is off.');

/** What it was made of then, but for the revision, is what it is made of. */
function hasSameSource(
  { live }: Target,
  { source }: UpstreamDeployment,
): boolean {
  const now = live.application.spec?.source;
  return (
    source !== undefined &&
    source.repoURL === now?.repoURL &&
    source.path === now.path &&
    source.chart === now.chart
  );
}

async function effectsOf(
  target: Target,
  deployment: UpstreamDeployment,
  prune: boolean,
) {
  const { revision } = deployment;
  return revision !== undefined && hasSameSource(target, deployment)
    ? effectsOfRevision(target, revision, { prune, force: false })
    : {
        effects: [],
        finding: effectFindings.notChecked(
          'Which objects change is not known: it was made of other, or of several, sources then.',
        ),
      };
}

async function planRollback(
  { entity, options }: Pick<Request, 'entity' | 'options'>,
  deps: ArgoCdDeps,
) {
  const target = await findTarget({ entity, options }, deps);
  const { live, bound } = target;
  if (!bound) {
    const plan = await applicationPlan(target, { checks: [] });
    return { ...plan, revisions: [], pausesAutoSync: false };
  }
  const deployment = findDeployment(target, options.id);
  const pausesAutoSync = isAutoSynced(live.application) ?? false;
  const change = await effectsOf(target, deployment, options.prune);
  const plan = await applicationPlan(target, {
    checks: [
      checkPast(deployment),
      rights('sync', ...(pausesAutoSync ? ['update'] : [])),
      checkSyncWindows,
      checkIdle,
      checkReachable,
      checkPause,
      () => change.finding,
      ...(pausesAutoSync ? [checkGenerated] : []),
    ],
    effects: [
      ...change.effects,
      ...(pausesAutoSync ? [policyEffect(target)] : []),
    ],
  });
  const revisions = revisionChanges(
    deployedLast(live, deps.commitUrl),
    pairSources(deployment, deps.commitUrl),
  );
  return { ...plan, revisions, pausesAutoSync };
}

/**
 * What to say when the rollback failed after auto-sync was paused. Where Argo CD refused, that is put back; where nobody knows
 * whether it began, auto-sync would undo it.
 */
async function afterFailure(
  error: unknown,
  target: Target,
  pause: AutoSyncPause,
): Promise<unknown> {
  const refusal = toRefusal(error, askedOf(target, 'sync'));
  if (!(error instanceof SourceError) || !isError(refusal)) return error;
  if (error.status === undefined || error.status >= 500) {
    return new ServiceUnavailableError(
      `${error.summary}. Whether the rollback began is not known; auto-sync stays paused: look, then resume it`,
    );
  }
  const isBack = await resumeAutoSync(target, pause).then(
    () => true,
    () => false,
  );
  return new ConflictError(
    isBack
      ? `${refusal.message}. Auto-sync was put back as it was`
      : `${refusal.message}. Auto-sync stays paused, since it could not be put back: resume it`,
  );
}

/** Rolls an application back; pauses auto-sync before, where it is on. */
export function rollback(deps: ArgoCdDeps): Handlers<Contract>['rollback'] {
  return {
    plan: request => planRollback(request, deps),

    async apply({ entity, options, credentials }) {
      const { id, prune } = options;
      const target = await findBoundTarget({ entity, options }, deps);
      const { instance, address, ref, live } = target;
      const reason = `Rollback to deployment ${id}`;
      let now: LiveApplication | undefined;
      const pause = isAutoSynced(live.application)
        ? await asking(askedOf(target, 'update'), () =>
            pauseAutoSync(target, { credentials, reason, at: deps.now() }),
          )
        : undefined;
      try {
        await instance.actions.rollback(address, { id, prune });
      } catch (error) {
        throw pause
          ? await afterFailure(error, target, pause)
          : toRefusal(error, askedOf(target, 'sync'));
      } finally {
        now = await lookAgain(target);
      }
      return { ref, lastSync: now && lastSyncOf(now) };
    },
  };
}
