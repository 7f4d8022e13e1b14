import {
  applicationSchema,
  type Application,
  type ApplicationLink,
} from '@fairway/contracts/argocd';
import type { IsProduction, Source } from '@fairway/kit-node';
import type { CommitUrl } from './commitUrl';
import { deployedSources } from './deployedSources';
import { autoSyncPaused } from './autoSyncPause';
import { environmentOf } from './environmentOf';
import { isoTime, type ApplicationFacts } from './facts';
import { isAutoSynced } from './isAutoSynced';
import { lastSync } from './lastSync';
import { verdict } from './verdict';

export interface ToApplicationContext {
  source: Pick<Source, 'name' | 'browserUrl' | 'environment'>;
  asOf: Date;
  link: ApplicationLink | undefined;
  commitUrl: CommitUrl;
  isProduction: IsProduction;
  /** Since when it has been seen out of sync, if it is. */
  driftSince: string | undefined;
}

const { sync: syncSchema, health: healthSchema } = applicationSchema.shape;

type Named = { metadata: { name: string; namespace?: string } };

/** Address in Fairway. */
export function refOf(instance: string, { metadata }: Named): string {
  return `${instance}/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Where a person opens it. */
export function urlOf(
  browserUrl: string | undefined,
  { metadata: { namespace, name } }: Named,
): string | undefined {
  if (!browserUrl) return undefined;
  const path = [namespace, name].filter(part => part !== undefined);
  return `${browserUrl}/applications/${path
    .map(part => encodeURIComponent(part!))
    .join('/')}`;
}

/** Everything about one application that cards and lists show. */
export function toApplication(
  facts: ApplicationFacts,
  {
    source,
    asOf,
    link,
    commitUrl,
    isProduction,
    driftSince,
  }: ToApplicationContext,
): Application {
  const { application } = facts.observed;
  const { metadata, spec, status } = application;
  const environment = environmentOf(metadata.labels) ?? source.environment;
  const { server, name: destination, namespace } = spec?.destination ?? {};
  const sync = syncSchema.catch('Unknown').parse(status?.sync?.status);
  return {
    ref: refOf(source.name, application),
    tool: 'argocd',
    kind: 'Application',
    instance: source.name,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    project: spec?.project,
    environment,
    production: isProduction(environment),
    cluster: destination ?? facts.cluster?.name ?? server,
    destinationNamespace: namespace,
    link,
    ...verdict(facts),
    asOf: asOf.toISOString(),
    sync,
    health: healthSchema.catch('Unknown').parse(status?.health?.status),
    sources: deployedSources(application, commitUrl),
    images: status?.summary?.images ?? [],
    // The clock stops some seconds after the drift did.
    driftSince: sync === 'OutOfSync' ? driftSince : undefined,
    lastSync: lastSync(application),
    autoSync: isAutoSynced(application),
    autoSyncPaused: autoSyncPaused(application),
    reconciledAt: isoTime(status?.reconciledAt),
    clusterReadAt: isoTime(facts.cluster?.lastCacheSyncTime),
    url: urlOf(source.browserUrl, application),
  };
}
