import { Address, mayDo, requireAction, requireApplication } from './access';
import type { Context } from './context';
import { describeApplication } from './describe';
import { ArgoCdError, notSimulated, permissionDenied } from './errors';
import { beginOperation, terminateOperation } from './operation';
import { mergePatch } from './pointers';
import { text } from './query';
import type { ApplicationRecord } from './record';
import type { OperationRequest } from './results';
import { findRelease } from './sources';
import { reconcile, releaseAt } from './reconcile';
import { syncWindowsOf } from './syncWindows';
import type { ApplicationSpec } from './wire';

interface SyncBody extends Address {
  revision?: string;
  dryRun?: boolean;
  prune?: boolean;
  strategy?: object;
  resources?: NonNullable<OperationRequest['sync']>['resources'];
  syncOptions?: { items?: string[] };
  infos?: OperationRequest['info'];
}

interface RollbackBody extends Address {
  id?: number;
  dryRun?: boolean;
  prune?: boolean;
}

function precondition(message: string): ArgoCdError {
  return new ArgoCdError('FailedPrecondition', message);
}

function requireIdle({ operation }: ApplicationRecord): void {
  if (operation) {
    throw precondition('another operation is already in progress');
  }
}

function requireAlive({ deletedAt }: ApplicationRecord): void {
  if (deletedAt !== undefined) {
    throw precondition('application is deleting');
  }
}

function isAutoSynced({ spec }: ApplicationRecord): boolean {
  const { automated } = spec.syncPolicy ?? {};
  return automated !== undefined && automated.enabled !== false;
}

/** Auto-sync would undo a sync with anything else than it follows. */
function requireFollowed(
  record: ApplicationRecord,
  { revision, dryRun }: SyncBody,
): void {
  const followed = record.spec.source?.targetRevision ?? 'HEAD';
  if (isAutoSynced(record) && revision && revision !== followed && !dryRun) {
    throw precondition(
      `Cannot sync to ${revision}: auto-sync currently set to ${followed}`,
    );
  }
}

function describe({ argoCd: { version } }: Context, record: ApplicationRecord) {
  return describeApplication(record, { version, resourceHealth: false });
}

/** What a revision is, by Git as it is now. */
function resolve(
  record: ApplicationRecord,
  revision: string | undefined,
  now: number,
) {
  const release = releaseAt(record, revision, now);
  if (!release) {
    throw precondition(
      `error resolving repo revision: rpc error: code = Unknown desc = unable to resolve '${revision}' to a commit SHA`,
    );
  }
  return release;
}

/** `POST /applications/:name/sync`. */
export function syncApplication(context: Context) {
  const { argoCd, caller, request } = context;
  const body: SyncBody = request.body;
  const record = requireApplication(argoCd, request.params.name, body);
  if (!syncWindowsOf(record, argoCd.now()).canSync(true)) {
    throw new ArgoCdError(
      'PermissionDenied',
      'cannot sync: blocked by sync window',
    );
  }
  requireAction(caller, 'sync', record);
  requireAlive(record);
  requireFollowed(record, body);
  const release = resolve(record, body.revision, argoCd.now());
  requireIdle(record);
  argoCd.store.change(record, at =>
    beginOperation(record, release, {
      at,
      initiatedBy: { username: caller.account.name },
      info: body.infos,
      sync: {
        prune: body.prune,
        dryRun: body.dryRun,
        resources: body.resources,
        syncStrategy: body.strategy,
        syncOptions: body.syncOptions?.items,
      },
    }),
  );
  return describe(context, record);
}

/** `POST /applications/:name/rollback`: only while auto-sync is off; its strategy runs no hooks. */
export function rollbackApplication(context: Context) {
  const { argoCd, caller, request } = context;
  const { id = 0, dryRun, prune, ...address }: RollbackBody = request.body;
  const { name } = request.params;
  const record = requireApplication(argoCd, name, address);
  if (!mayDo(caller, 'sync')) {
    throw permissionDenied();
  }
  requireAlive(record);
  if (isAutoSynced(record)) {
    throw precondition(
      'rollback cannot be initiated when auto-sync is enabled',
    );
  }
  const entry = record.history.find(one => one.id === id);
  const revision =
    record.story.source === 'helm-and-values'
      ? entry?.revisions?.[1]
      : entry?.revision;
  const release = revision && findRelease(record.story, revision);
  if (!release) {
    const namespace = record.story.namespace ?? 'argocd';
    throw new ArgoCdError(
      'InvalidArgument',
      `application ${namespace}/${name} does not have deployment with id ${id}`,
    );
  }
  requireIdle(record);
  argoCd.store.change(record, at =>
    beginOperation(record, release, {
      at,
      initiatedBy: { username: caller.account.name },
      sync: { dryRun, prune, syncStrategy: { apply: {} } },
    }),
  );
  return describe(context, record);
}

/** `DELETE /applications/:name/operation`. */
export function terminateApplication({ argoCd, caller, request }: Context) {
  const record = requireApplication(argoCd, request.params.name, {
    project: text(request, 'project'),
    appNamespace: text(request, 'appNamespace'),
  });
  if (!mayDo(caller, 'sync')) {
    throw permissionDenied();
  }
  if (!record.operation || !record.operationState) {
    throw new ArgoCdError(
      'InvalidArgument',
      'Unable to terminate operation. No operation is in progress',
    );
  }
  argoCd.store.change(record, at => terminateOperation(record, at));
  return {};
}

/** `DELETE /applications/:name`: gone after the finalizer's time. */
export function deleteApplication({ argoCd, caller, request }: Context) {
  const record = requireApplication(argoCd, request.params.name, {
    project: text(request, 'project'),
    appNamespace: text(request, 'appNamespace'),
  });
  requireAction(caller, 'delete', record);
  argoCd.store.change(record, at => {
    record.deletedAt ??= at;
  });
  return {};
}

interface Patch {
  metadata?: { annotations?: Record<string, string | null> };
  spec?: Partial<ApplicationSpec>;
}

function parsePatch(patch: string): Patch {
  try {
    return JSON.parse(patch);
  } catch {
    throw new ArgoCdError(
      'Unknown',
      'error calculating merge patch: Invalid JSON Patch',
    );
  }
}

/** What of a patch is beside `spec.syncPolicy` and annotations. */
function notPatched({ metadata = {}, spec = {}, ...others }: Patch) {
  const within = (at: string, part: object, known: string) =>
    Object.keys(part)
      .filter(name => name !== known)
      .map(name => `${at}.${name}`);
  const [field] = [
    ...Object.keys(others),
    ...within('spec', spec, 'syncPolicy'),
    ...within('metadata', metadata, 'annotations'),
  ];
  return field;
}

/** `PATCH /applications/:name`: a merge patch of `spec.syncPolicy` and annotations. */
export function patchApplication(context: Context) {
  const { argoCd, caller, request } = context;
  const { patch = '', patchType = 'json', ...address } = request.body;
  const record = requireApplication(argoCd, request.params.name, address);
  requireAction(caller, 'update', record);
  if (patchType === 'json') {
    throw notSimulated('the patch type "json"');
  }
  if (patchType !== 'merge') {
    throw new ArgoCdError(
      'InvalidArgument',
      `Patch type '${patchType}' is not supported`,
    );
  }
  const parsed = parsePatch(patch);
  const beyond = notPatched(parsed);
  if (beyond) {
    throw notSimulated(`a patch of ${beyond}`);
  }
  argoCd.store.change(record, at => {
    record.spec = mergePatch(record.spec, parsed.spec ?? {}) as ApplicationSpec;
    record.annotations = mergePatch(
      record.annotations,
      parsed.metadata?.annotations ?? {},
    ) as Record<string, string>;
    record.generation += 1;
    reconcile(record, at);
  });
  return describe(context, record);
}
