import type { SourceStatus } from '@fairway/contracts';
import type { Application, ApplicationReason } from '@fairway/contracts/argocd';
import { type KitTranslate, sourceFaultSentence } from '@fairway/kit-react';
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
    ...(reason.message ? [t('why.said')] : []),
    ...(isDrift(application) ? [t('why.drift')] : []),
    ...mend(explained, t),
  ].join(' ');
}

/** Argo CD does not say since when; Fairway has a clock of its own, which says nothing in its first seconds. */
function isDrift({ state, driftSince }: Application): boolean {
  return state === 'out-of-sync' && driftSince !== undefined;
}

function what(application: Explained, context: WhyContext): string {
  const { reason, state, instance, cluster } = application;
  const { t } = context;
  const { cause } = reason;
  switch (cause) {
    case 'not-told':
      return t(`why.not-told.${state}`);
    case 'instance-silent':
      return instanceSilent(instance, context);
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

function instanceSilent(instance: string, context: WhyContext): string {
  const { t, kit, sources } = context;
  const source = sources.find(({ name }) => name === instance);
  return !source || source.state === 'ok'
    ? t('why.instance-silent', { instance })
    : sourceFaultSentence(source, kit);
}

function mend(application: Explained, t: Translate): string[] {
  const { reason, state, sync, health } = application;
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
      return [t('mend.not-reconciled')];
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
      return [t('mend.not-told')];
    default:
      return state === 'stuck' ? [t('mend.stuck')] : [];
  }
}

function differ({ autoSync }: Application, t: Translate): string {
  if (autoSync === undefined) return t('mend.differ');
  return autoSync ? t('mend.differ.auto') : t('mend.differ.manual');
}
