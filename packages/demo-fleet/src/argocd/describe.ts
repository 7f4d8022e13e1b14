import type { ArgoCdVersion } from '../scenario/argoCds';
import { DAY } from '../scenario/duration';
import { WORKLOADS } from '../scenario/workloads';
import { compare, ComparedResource, syncStatusOf } from './comparison';
import { healthOf, versionOf } from './health';
import { describeHydration } from './hydration';
import { uidOf } from '../kubernetes/object';
import { imageOf } from './manifests';
import type { ApplicationRecord } from './record';
import { revisionsOf } from './sources';
import { since } from './versions';
import {
  Application,
  HistoryEntry,
  Metadata,
  ResourceStatus,
  wireTime,
} from './wire';

interface Options {
  version: ArgoCdVersion;
  /** Lists of 3.0 and newer leave out the health of resources; what is read one by one or watched has it. */
  resourceHealth: boolean;
}

function describeMetadata(record: ApplicationRecord): Metadata {
  const { story, start, uid, deletedAt, annotations } = record;
  const owner = story.applicationSet;
  return {
    name: story.name,
    namespace: story.namespace ?? 'argocd',
    uid,
    resourceVersion: String(record.resourceVersion),
    generation: record.generation,
    creationTimestamp: wireTime(start - 200 * DAY),
    ...(deletedAt !== undefined && { deletionTimestamp: wireTime(deletedAt) }),
    labels: {
      'app.kubernetes.io/name': story.service,
      environment: story.environment,
      ...story.labels,
    },
    ...(Object.keys(annotations).length > 0 && { annotations }),
    ...(owner && {
      ownerReferences: [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'ApplicationSet',
          name: owner,
          uid: uidOf(`ApplicationSet/${owner}`),
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    }),
    finalizers: ['resources-finalizer.argocd.argoproj.io'],
  };
}

function describeResource(
  record: ApplicationRecord,
  { key, live, target, status }: ComparedResource,
  resourceHealth: boolean,
): ResourceStatus {
  const health = live ? healthOf(record, live) : { status: 'Missing' as const };
  return {
    ...key,
    status,
    ...(resourceHealth && health && { health }),
    ...(!target && { requiresPruning: true }),
  };
}

function describeHistory(
  entries: HistoryEntry[],
  version: ArgoCdVersion,
): HistoryEntry[] {
  // 2.11 brought who started it.
  return since(version, '2.14')
    ? entries
    : entries.map(({ initiatedBy, ...entry }) => entry);
}

function imagesOf({ story, live }: ApplicationRecord): string[] {
  return [...live.values()].flatMap(resource => {
    const version = versionOf(resource);
    return version === undefined ? [] : imageOf(story.service, version);
  });
}

function describeSummary(record: ApplicationRecord, version: ArgoCdVersion) {
  const { story } = record;
  const images = imagesOf(record);
  const host = WORKLOADS.find(
    one => one.service === story.service && one.cluster === story.cluster,
  )?.host;
  const isAppOfApps = story.source === 'applications' && since(version, '3.5');
  return {
    ...(images.length > 0 && { images }),
    ...(host && { externalURLs: [`https://${host}`] }),
    ...(isAppOfApps && { isAppOfApps }),
  };
}

function sourceTypesOf({ story }: ApplicationRecord) {
  switch (story.source) {
    case 'helm':
      return { sourceType: 'Helm' };
    case 'helm-and-values':
      return { sourceTypes: ['Helm', 'Directory'] };
    case 'applications':
      return { sourceType: 'Directory' };
    default:
      return story.comparisonError ? {} : { sourceType: 'Kustomize' };
  }
}

function describeSync(
  record: ApplicationRecord,
  resources: ComparedResource[],
) {
  const { source, sources, destination, ignoreDifferences } = record.spec;
  const isUnknown = record.story.comparisonError !== undefined;
  return {
    status: syncStatusOf(record, resources),
    comparedTo: {
      ...(source && { source }),
      destination,
      ...(sources && { sources }),
      ...(ignoreDifferences && { ignoreDifferences }),
    },
    // What could not be resolved stays as the application names it.
    ...(isUnknown
      ? { revision: source?.targetRevision }
      : revisionsOf(record.story, record.head)),
  };
}

/** An application as the API has it. */
export function describeApplication(
  record: ApplicationRecord,
  { version, resourceHealth }: Options,
): Application {
  const { story, start, health, history, operation, operationState } = record;
  const compared = compare(record);
  const { comparisonError } = story;
  const inResources = resourceHealth || !since(version, '3.0');
  return {
    metadata: describeMetadata(record),
    spec: record.spec,
    status: {
      resources: compared.map(one =>
        describeResource(record, one, inResources),
      ),
      sync: describeSync(record, compared),
      health: {
        status: health.status,
        ...(since(version, '2.14') && {
          lastTransitionTime: wireTime(health.since),
        }),
      },
      ...(history.length > 0 && {
        history: describeHistory(history, version),
      }),
      ...(comparisonError && {
        conditions: [
          {
            type: 'ComparisonError',
            message: comparisonError.message,
            lastTransitionTime: wireTime(start + comparisonError.since),
          },
        ],
      }),
      reconciledAt: wireTime(record.reconciledAt),
      ...(operationState && { operationState }),
      ...sourceTypesOf(record),
      summary: describeSummary(record, version),
      ...(since(version, '3.0') && { resourceHealthSource: 'appTree' }),
      controllerNamespace: 'argocd',
      ...(since(version, '2.14') && {
        sourceHydrator: describeHydration(record),
      }),
    },
    ...(operation && { operation }),
  };
}
