import type {
  Application,
  ApplicationLink,
  ApplicationState,
  DeployedSource,
} from '@fairway/contracts/argocd';
import type { IsProduction } from '@fairway/kit-node';
import type { CommitUrl } from '../model/commitUrl';
import {
  AUTO_SYNC_PAUSED_ANNOTATION,
  parseAutoSyncPause,
  toldPause,
} from '../model/autoSyncPause';
import { environmentOf } from '../model/environmentOf';
import { isoTime, type Patience } from '../model/facts';
import {
  conditionOf,
  fluxRefOf,
  followed,
  type FluxObject,
} from './fluxObject';
import type { FluxCandidate } from './fluxCandidates';
import { fluxVerdict } from './fluxVerdict';
import { readRevision } from './revision';

/** What decides besides what is told. */
export interface ToFluxApplicationContext {
  commitUrl: CommitUrl;
  isProduction: IsProduction;
  patience: Patience;
  now(): Date;
}

function deployedSource(
  { object, source }: FluxCandidate,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const repoUrl = source?.spec.url;
  if (repoUrl === undefined) return [];
  const { chart, chartVersion, path, appliedRevision } = object;
  const revision = appliedRevision && readRevision(appliedRevision);
  if (object.kind === 'HelmRelease') {
    return [
      {
        repoUrl,
        chart: chart ?? object.sourceRef?.name,
        targetRevision: chartVersion ?? (source && followed(source)),
        revision: appliedRevision,
      },
    ];
  }
  const isGit = object.sourceRef?.kind === 'GitRepository';
  return [
    {
      repoUrl,
      path,
      targetRevision: source && followed(source),
      revision: revision ? revision.id : undefined,
      revisionUrl:
        isGit && revision ? commitUrl(repoUrl, revision.id) : undefined,
    },
  ];
}

function readyOf(object: FluxObject) {
  const { status, reason, lastTransitionTime } =
    conditionOf(object, 'Ready') ?? {};
  const known = status === 'True' || status === 'False';
  const ready = known ? (status as 'True' | 'False') : 'Unknown';
  return { ready, reason, at: isoTime(lastTransitionTime) } as const;
}

function lastSync(object: FluxObject): Application['lastSync'] {
  const { ready, reason, at } = readyOf(object);
  // What waits for another one was not tried; when it last was is told nowhere.
  if (!at || reason === 'DependencyNotReady') return undefined;
  if (ready === 'Unknown') return { phase: 'Running', startedAt: at };
  return ready === 'True'
    ? { phase: 'Succeeded', finishedAt: isoTime(object.deployedAt) ?? at }
    : { phase: 'Failed', finishedAt: at };
}

const HEALTH: Partial<Record<ApplicationState, Application['health']>> = {
  degraded: 'Degraded',
  progressing: 'Progressing',
  stuck: 'Progressing',
  suspended: 'Suspended',
};

/** Who suspended it, if that was done by Fairway. */
function pauseOf({
  suspended,
  metadata,
}: FluxObject): Application['autoSyncPaused'] {
  const text = metadata.annotations?.[AUTO_SYNC_PAUSED_ANNOTATION];
  return suspended ? toldPause(parseAutoSyncPause(text)) : undefined;
}

/** Everything about one object of Flux that cards and lists show. */
export function toFluxApplication(
  candidate: FluxCandidate,
  link: ApplicationLink | undefined,
  { commitUrl, isProduction, patience, now }: ToFluxApplicationContext,
): Application {
  const { object, source, asOf, fresh } = candidate;
  const cluster = candidate.cluster.source;
  const { metadata, kind, appliedRevision, attemptedRevision } = object;
  const environment = environmentOf(metadata.labels) ?? cluster.environment;
  const judged = fluxVerdict({ object, source, fresh, patience, now: now() });
  const { ready, reason } = readyOf(object);
  const applied = ready === 'True' ? 'Synced' : 'OutOfSync';
  const healthy = ready === 'True' ? 'Healthy' : 'Unknown';
  return {
    ref: fluxRefOf(cluster.name, object),
    tool: 'flux',
    kind,
    instance: cluster.name,
    namespace: metadata.namespace,
    name: metadata.name,
    environment,
    production: isProduction(environment),
    // Where the kubeconfig of another one leads is in a Secret.
    cluster: object.remote ? undefined : cluster.name,
    destinationNamespace: object.targetNamespace,
    link,
    ...judged,
    asOf: asOf.toISOString(),
    sync: ready === 'Unknown' ? 'Unknown' : applied,
    health: HEALTH[judged.state] ?? healthy,
    sources: deployedSource(candidate, commitUrl),
    images: [],
    lastSync: lastSync(object),
    autoSync: !object.suspended,
    autoSyncPaused: pauseOf(object),
    reconciledAt: isoTime(object.reconciledAt),
    flux: {
      ready,
      reason,
      suspended: object.suspended,
      appliedRevision,
      attemptedRevision,
      inventory: object.inventory,
    },
  };
}
