import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import type { ArgoCdStory } from '../scenario/argoCds';
import { DAY, MINUTE, SECOND } from '../scenario/duration';
import { unitHash } from '../series/hash';
import { observeHealth } from './observeHealth';
import { uidOf } from '../kubernetes/object';
import { keyOf, keyText, Manifest, manifestsOf } from './manifests';
import { withValue } from './pointers';
import type { ApplicationRecord, LiveResource } from './record';
import { RECONCILE_EVERY } from './reconcile';
import { failByHook, succeed } from './outcome';
import { createOperation } from './results';
import { revisionsOf, sourceHydratorOf, sourcesOf } from './sources';
import {
  ApplicationSpec,
  HistoryEntry,
  OperationState,
  wireTime,
} from './wire';

/** How long the syncs before the story took, and the hook that failed. */
const SYNC_TOOK = 4 * SECOND;
const HOOK_TOOK = 74 * SECOND;

function createSpec(
  story: ApplicationStory,
  release: ReleaseStory,
  server: string,
): ApplicationSpec {
  const { automated, ignored } = story;
  const sourceHydrator = sourceHydratorOf(story);
  return {
    ...(sourceHydrator ? { sourceHydrator } : sourcesOf(story, release)),
    destination: {
      server,
      namespace: story.source === 'applications' ? 'argocd' : story.service,
    },
    project: story.project,
    syncPolicy: {
      ...(automated && { automated }),
      syncOptions: ['CreateNamespace=true'],
    },
    ...(ignored && {
      ignoreDifferences: [
        { group: 'apps', kind: 'Deployment', jsonPointers: ignored },
      ],
    }),
  };
}

function createHistory(
  story: ApplicationStory,
  deployed: ReleaseStory[],
  start: number,
): HistoryEntry[] {
  return deployed.map((release, id) => {
    const at = start + (release.deployed as number);
    const { revision, revisions } = revisionsOf(story, release);
    const { source, sources } = sourcesOf(story, release);
    return {
      ...(revision !== undefined && { revision }),
      deployedAt: wireTime(at),
      id,
      ...(source && { source }),
      deployStartedAt: wireTime(at - SYNC_TOOK),
      ...(sources && { sources }),
      ...(revisions && { revisions }),
      initiatedBy: release.by ? { username: release.by } : { automated: true },
    };
  });
}

function createLive(
  story: ApplicationStory,
  manifests: Manifest[],
  createdAt: number,
): Map<string, LiveResource> {
  const drifted = manifests.map(manifest =>
    (story.drift ?? [])
      .filter(({ kind }) => kind === manifest.kind)
      .reduce(
        (rest, { path, value }) => withValue(rest, path, value),
        manifest,
      ),
  );
  if (story.orphan) {
    const [model] = manifests;
    const metadata = { ...model.metadata, name: story.orphan };
    drifted.push({ ...model, metadata, data: { GIFT_CARDS: 'true' } });
  }
  return new Map(
    drifted.map((manifest, index) => [
      keyText(keyOf(manifest)),
      { manifest, createdAt, resourceVersion: 400_000 + index },
    ]),
  );
}

/** The sync that brought what runs, on top of what ran before. */
function lastSync(
  record: ApplicationRecord,
  deployed: ReleaseStory[],
): OperationState {
  const { story, start, history, target } = record;
  const [running, former] = [...deployed].reverse();
  const { initiatedBy = {} } = history[history.length - 1];
  const operation = createOperation(record, running, { initiatedBy });
  const before = createLive(
    { ...story, drift: [], orphan: undefined },
    former ? target(former) : [],
    start,
  );
  const finishedAt = start + (running.deployed as number);
  // What cannot be compared today could be then.
  const then = {
    ...record,
    story: { ...story, comparisonError: undefined },
    live: before,
  };
  return succeed(then, {
    operation,
    release: running,
    startedAt: finishedAt - SYNC_TOOK,
    finishedAt,
  });
}

/** The application of applications, unless an ApplicationSet made this one. */
function declaringApplication(
  story: ApplicationStory,
  all: readonly ApplicationStory[],
): string | undefined {
  const parent = all.find(({ source }) => source === 'applications');
  return story === parent || story.applicationSet ? undefined : parent?.name;
}

function createAnnotations(
  story: ApplicationStory,
  all: readonly ApplicationStory[],
): Record<string, string> {
  const parent = declaringApplication(story, all);
  return {
    ...(parent && {
      'argocd.argoproj.io/tracking-id': `${parent}:argoproj.io/Application:argocd/${story.name}`,
    }),
    ...(story.entity && { 'backstage.io/entity-ref': story.entity }),
  };
}

/** An application as it is when the story starts. */
export function createRecord(
  story: ApplicationStory,
  argoCd: ArgoCdStory,
  start: number,
): ApplicationRecord {
  const destination = argoCd.destinations.find(
    ({ name }) => name === story.cluster,
  );
  const project = argoCd.projects.find(({ name }) => name === story.project);
  if (!destination || !project) {
    throw new Error(
      `${story.name}: ${argoCd.name} has no cluster "${story.cluster}" or no project "${story.project}"`,
    );
  }
  const target = (release: ReleaseStory) =>
    manifestsOf(story, release, argoCd.applications);
  const present = story.releases.filter(({ committed }) => committed <= 0);
  const deployed = present.filter(release => release.deployed !== undefined);
  const head = present[present.length - 1];
  const running = deployed[deployed.length - 1];
  const record: ApplicationRecord = {
    story,
    project,
    destination,
    start,
    uid: uidOf(`${argoCd.name}/${story.name}`),
    target,
    resourceVersion: 0,
    generation: 1,
    annotations: createAnnotations(story, argoCd.applications),
    spec: createSpec(story, head, destination.server),
    head,
    live: running
      ? createLive(story, target(running), start - 200 * DAY)
      : new Map(),
    history: createHistory(story, deployed, start),
    reconciledAt: start - unitHash(story.name) * RECONCILE_EVERY,
    health: { status: 'Healthy', since: start },
  };
  const since =
    story.trouble?.since ?? running?.deployed ?? head.committed + 10 * MINUTE;
  observeHealth(record, start + since);
  record.health.since = start + since;
  const { failingHook } = story;
  if (failingHook) {
    const by = { username: failingHook.by };
    const operation = createOperation(record, head, { initiatedBy: by });
    const startedAt = start + failingHook.since;
    record.operationState = failByHook(record, {
      operation,
      release: head,
      startedAt,
      finishedAt: startedAt + HOOK_TOOK,
    });
  } else if (running) {
    record.operationState = lastSync(record, deployed);
  }
  return record;
}
