import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { ObjectAddress } from '@fairway/contracts';
import type { argocdContract, DeployedSource } from '@fairway/contracts/argocd';
import {
  callerName,
  type Handlers,
  type OperationRequest,
} from '@fairway/kit-node';
import { isCommit } from '../commits/Commits';
import { deployedSources } from '../model/deployedSources';
import { isAutoSynced } from '../model/isAutoSynced';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { applicationPlan } from './applicationPlan';
import { findBoundTarget } from './boundTarget';
import { awaitOperation, REQUEST_INFO } from './awaitOperation';
import { withChangedFields } from './changedFields';
import { checkHeld, checkOtherRevision } from './checks/autoSync';
import type { Check } from './checks/Check';
import { checkIdle } from './checks/operation';
import { checkPruning } from './checks/pruning';
import { checkReachable } from './checks/reachable';
import { rights } from './checks/rights';
import { checkSyncWindows } from './checks/syncWindows';
import { effectsOfSync, keyOfObject } from './effects';
import { effectsOfRevision } from './effectsOfRevision';
import type { KnownEffects } from './knownEffects';
import { lastSyncOf } from './lastSyncOf';
import { lookAgain } from './lookAgain';
import { asking } from '../upstream/refusal';
import { deployedLast, revisionChanges } from './revisionChanges';
import { askedOf, findTarget, type Target } from './target';

type Contract = typeof argocdContract;
type Options = OperationRequest<Contract, 'sync'>['options'];

// A dry run asks the cluster about each object.
const DRY_RUN_MS = 30_000;

function requireKnown({ live, ref }: Target, only: ObjectAddress[] = []): void {
  const resources = live.details.status?.resources ?? [];
  const known = new Set(resources.map(keyOfObject));
  const strange = only.find(object => !known.has(keyOfObject(object)));
  if (strange) {
    throw new InputError(
      `Option resources: ${ref} has no ${keyOfObject(
        strange,
      )} (<group>/<kind>/<namespace>/<name>); its objects are those of the operation resources`,
    );
  }
}

/** The revision that was asked for, where it is another than the one that is compared with. */
function otherRevision(
  ref: string,
  followed: DeployedSource[],
  { revision }: Options,
): string | undefined {
  if (revision === undefined) return undefined;
  if (followed.length > 1) {
    throw new InputError(
      `Option revision: ${ref} has several sources, and one revision cannot be for all; leave it out`,
    );
  }
  const [source] = followed;
  const same = [source?.targetRevision ?? 'HEAD', source?.revision];
  return same.includes(revision) ? undefined : revision;
}

async function effectsNow(
  target: Target,
  options: Options,
): Promise<KnownEffects> {
  const known = effectsOfSync(target.live, options);
  // A dry run lists none, so nobody reads their fields.
  return options.dryRun ? known : withChangedFields(target, known);
}

async function planSync(
  {
    entity,
    options,
  }: Pick<OperationRequest<Contract, 'sync'>, 'entity' | 'options'>,
  deps: ArgoCdDeps,
) {
  const target = await findTarget({ entity, options }, deps);
  const { live, bound } = target;
  if (!bound) {
    const plan = await applicationPlan(target, { checks: [] });
    return { ...plan, revisions: [] };
  }
  requireKnown(target, options.resources);
  const followed = deployedSources(live.application, deps.commitUrl);
  const other = otherRevision(target.ref, followed, options);
  const { dryRun, prune } = options;
  const change =
    other !== undefined
      ? await effectsOfRevision(target, other, options)
      : await effectsNow(target, options);
  // A dry run tells what the cluster would say; it does nothing.
  const effects = !dryRun ? change.effects : [];
  const checks: Check[] = [
    rights('sync'),
    checkSyncWindows,
    checkIdle,
    checkReachable,
    checkHeld({ dryRun }),
    () => change.finding,
    ...(other !== undefined && !dryRun ? [checkOtherRevision] : []),
    ...(prune ? [] : [checkPruning]),
  ];
  const to = followed.map(source =>
    other === undefined
      ? source
      : { ...source, revision: other, revisionUrl: undefined },
  );
  return {
    ...(await applicationPlan(target, {
      checks,
      effects,
    })),
    revisions: revisionChanges(deployedLast(live, deps.commitUrl), to),
  };
}

/**
 * The revision to send: what was planned, and not what the branch is by then. Under auto-sync, and of several sources, Argo CD
 * takes none.
 */
function pinned(
  { live: { application } }: Target,
  { revision, dryRun }: Options,
  planned: { to: { revision?: string; chart?: string } }[],
): string | undefined {
  const { to } = planned[0] ?? {};
  if (revision !== undefined && to?.revision === revision) return revision;
  const free = dryRun || isAutoSynced(application) === false;
  const exact = to?.chart !== undefined || isCommit(to?.revision ?? '');
  return free && exact && planned.length === 1 ? to?.revision : revision;
}

/** Syncs an application; answers when Argo CD took it on, of a dry run when it ended. */
export function sync(deps: ArgoCdDeps): Handlers<Contract>['sync'] {
  return {
    plan: request => planSync(request, deps),

    async apply(request, plan) {
      const { options, credentials } = request;
      const { dryRun, prune, force, resources } = options;
      const target = await findBoundTarget(request, deps);
      const { instance, address, ref } = target;
      const id = randomUUID();
      await asking(askedOf(target, 'sync'), () =>
        instance.actions.sync(address, {
          prune,
          dryRun,
          revision: pinned(target, options, plan.revisions),
          ...(force && { strategy: { hook: { force: true } } }),
          resources: resources?.map(({ group = '', ...rest }) => ({
            group,
            ...rest,
          })),
          infos: [
            { name: 'Backstage user', value: callerName(credentials) },
            { name: REQUEST_INFO, value: id },
          ],
        }),
      );
      if (!dryRun) {
        const live = await lookAgain(target);
        return { ref, lastSync: live && lastSyncOf(live) };
      }
      const live = await awaitOperation(target, id, DRY_RUN_MS);
      const { syncResult } = live?.details.status?.operationState ?? {};
      return {
        ref,
        lastSync: live && lastSyncOf(live),
        results: live && (syncResult?.resources ?? []),
      };
    },
  };
}
