import {
  applicationSchema,
  type Application,
  type ApplicationLink,
} from '@fairway/contracts/argocd';
import type { IsProduction, Source } from '@fairway/kit-node';
import type { UpstreamApplication } from '../upstream/application';
import type { CommitUrl } from './commitUrl';
import { deployedSources } from './deployedSources';
import { environmentOf } from './environmentOf';
import { isoTime, type ApplicationFacts } from './facts';
import { verdict } from './verdict';

export interface ToApplicationContext {
  source: Pick<Source, 'name' | 'browserUrl' | 'environment'>;
  asOf: Date;
  link: ApplicationLink | undefined;
  commitUrl: CommitUrl;
  isProduction: IsProduction;
}

const { sync: syncSchema, health: healthSchema } = applicationSchema.shape;

type Named = { metadata: { name: string; namespace?: string } };

/** Address in Fairway. */
export function refOf(instance: string, { metadata }: Named): string {
  return `${instance}/${metadata.namespace ?? ''}/${metadata.name}`;
}

function lastSync({ status }: UpstreamApplication): Application['lastSync'] {
  const operation = status?.operationState;
  const phase = applicationSchema.shape.lastSync
    .unwrap()
    .shape.phase.safeParse(operation?.phase);
  if (!operation || !phase.success) return undefined;
  const by = operation.operation?.initiatedBy;
  return {
    phase: phase.data,
    startedAt: isoTime(operation.startedAt),
    finishedAt: isoTime(operation.finishedAt),
    by: by && { username: by.username, automated: by.automated ?? false },
  };
}

function autoSync({ spec }: UpstreamApplication): boolean | undefined {
  if (!spec) return undefined;
  const automated = spec.syncPolicy?.automated;
  return Boolean(automated) && automated?.enabled !== false;
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
  { source, asOf, link, commitUrl, isProduction }: ToApplicationContext,
): Application {
  const { application } = facts.observed;
  const { metadata, spec, status } = application;
  const environment = environmentOf(metadata.labels) ?? source.environment;
  const { server, name: destination, namespace } = spec?.destination ?? {};
  return {
    ref: refOf(source.name, application),
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
    sync: syncSchema.catch('Unknown').parse(status?.sync?.status),
    health: healthSchema.catch('Unknown').parse(status?.health?.status),
    sources: deployedSources(application, commitUrl),
    images: status?.summary?.images ?? [],
    lastSync: lastSync(application),
    autoSync: autoSync(application),
    reconciledAt: isoTime(status?.reconciledAt),
    clusterReadAt: isoTime(facts.cluster?.lastCacheSyncTime),
    url: urlOf(source.browserUrl, application),
  };
}
