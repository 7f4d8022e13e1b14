import type { SourceStatus } from '@fairway/contracts';
import type { Application, ApplicationReason } from '@fairway/contracts/argocd';
import { type KitTranslate, sourceFaultSentence } from '@fairway/kit-react';
import { isSourceOf } from '../status/isSourceOf';
import type { Translate } from '../translations';

export interface WhyContext {
  t: Translate;
  /** The words about sources are the kit's. */
  kit: KitTranslate;
  sources: SourceStatus[];
}

type Explained = Application & { reason: ApplicationReason };

/**
 * Why an application is in its state: what is the matter and since when, what Argo CD said, and the mend. Whole sentences
 * for `RichText`, with the slots `age`, `since`, `asOf`, `drift` and `message`; `undefined` where there is nothing to explain.
 */
export function whyOf(
  application: Application,
  context: WhyContext,
): string | undefined {
  const { reason } = application;
  if (!reason) return undefined;
  const explained = { ...application, reason };
  const { t } = context;
  return [
    what(explained, context),
    ...(reason.message ? [t('why.said', { tool: speaker(explained, t) })] : []),
    ...(isDrift(application) ? [t('why.drift')] : []),
    ...mend(explained, t),
  ].join(' ');
}

/** Argo CD does not say since when; Fairway has a clock of its own, which says nothing in its first seconds. */
function isDrift({ state, driftSince }: Application): boolean {
  return state === 'out-of-sync' && driftSince !== undefined;
}

/** Whose words the message is. */
function speaker({ tool, reason, canaries }: Explained, t: Translate): string {
  if (!reason.cause.startsWith('canary-')) return t(`tool.${tool}`);
  const said = canaries?.find(
    ({ name, namespace }) =>
      name === reason.resource?.name && namespace === reason.resource.namespace,
  );
  return t(said ? `tool.${said.tool}` : 'tool.canary');
}

function what(application: Explained, context: WhyContext): string {
  const { reason, state, cluster, tool } = application;
  const { t } = context;
  const { cause } = reason;
  switch (cause) {
    case 'not-told':
      return tool === 'flux'
        ? t('why.flux.not-told')
        : t(`why.not-told.${state}`);
    case 'instance-silent':
      return instanceSilent(application, context);
    case 'operation-running':
    case 'not-reconciled': {
      const key = `why.${tool === 'flux' ? 'flux.' : ''}${cause}` as const;
      return t(reason.since ? `${key}.since` : key);
    }
    case 'canary-running': {
      const key =
        state === 'suspended' ? 'why.canary-paused' : 'why.canary-running';
      return t(reason.since ? `${key}.since` : key, {
        resource: resourceName(reason, t),
      });
    }
    case 'suspended':
      if (reason.resource) {
        return t('why.suspended.source', { resource: resourceName(reason, t) });
      }
      return t(reason.since ? 'why.suspended.since' : 'why.suspended');
    case 'resources-differ':
      return reason.count
        ? t('why.resources-differ', {
            count: reason.count,
            resource: resourceName(reason, t),
          })
        : t('why.not-told.out-of-sync');
    default:
      return t(reason.since ? `why.${cause}.since` : `why.${cause}`, {
        resource: resourceName(reason, t),
        condition: reason.condition ?? t('why.anError'),
        cluster: cluster ?? t('why.theCluster'),
      });
  }
}

function resourceName({ resource }: ApplicationReason, t: Translate): string {
  return resource ? `${resource.kind}/${resource.name}` : t('why.aResource');
}

function instanceSilent(application: Explained, context: WhyContext): string {
  const { t, kit, sources } = context;
  const { instance } = application;
  const source = sources.find(one => isSourceOf(one, application));
  return !source || source.state === 'ok'
    ? t('why.instance-silent', { instance })
    : sourceFaultSentence(source, kit);
}

function mend(application: Explained, t: Translate): string[] {
  const { reason, state, sync, health, tool } = application;
  const cluster = application.cluster ?? t('why.theCluster');
  switch (reason.cause) {
    case 'hook-failed':
    case 'resource-failed':
    case 'operation-failed':
      return [t('mend.fix')];
    case 'condition':
      return [t('mend.condition')];
    case 'resource-degraded':
      return [t('mend.degraded')];
    case 'resource-missing':
      return [t('mend.missing')];
    case 'resources-differ':
      return [differ(application, t)];
    case 'not-reconciled':
      return tool === 'flux'
        ? [t('mend.flux.not-reconciled', { cluster })]
        : [t('mend.not-reconciled')];
    case 'not-ready':
    case 'stalled':
    case 'health-check-failed':
    case 'source-not-ready':
    case 'dependency-not-ready':
    case 'suspended':
    case 'canary-failed':
      return [t(`mend.${reason.cause}`)];
    case 'revision-behind':
    case 'generation-behind':
      return [t('mend.controller', { cluster })];
    case 'cluster-silent':
      return [
        t('mend.cluster-silent', {
          sync: t(`sync.${sync}`),
          health: t(`health.${health}`),
        }),
      ];
    case 'instance-silent':
      return [t('mend.instance-silent')];
    case 'not-told':
      return tool === 'flux'
        ? [t('mend.controller', { cluster })]
        : [t('mend.not-told')];
    default:
      return state === 'stuck' ? [t('mend.stuck')] : [];
  }
}

function differ(
  { autoSync, autoSyncPaused }: Application,
  t: Translate,
): string {
  // To sync now would undo what it was paused for, such as a rollback.
  if (autoSyncPaused) return t('mend.differ.paused');
  if (autoSync === undefined) return t('mend.differ');
  return autoSync ? t('mend.differ.auto') : t('mend.differ.manual');
}
