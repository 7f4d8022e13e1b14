import type { ArgoCdStory } from '../scenario/argoCds';
import { SECOND } from '../scenario/duration';
import { createRecord } from './createRecord';
import { observeHealth } from './observeHealth';
import { nextOperationStep } from './operation';
import { nextReconciliation, reconcile } from './reconcile';
import type { ApplicationRecord } from './record';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

type Listener = (type: ChangeType, record: ApplicationRecord) => void;

/** The applications of one Argo CD, as time and callers change them. */
export interface ApplicationStore {
  /** Lets happen what was due since the last time. */
  advance(): void;
  /** By name, then namespace. */
  list(): ApplicationRecord[];
  find(namespace: string, name: string): ApplicationRecord | undefined;
  /** Changes an application now, and tells those who listen. */
  change(record: ApplicationRecord, apply: (now: number) => void): void;
  /** The newest resource version. */
  resourceVersion(): string;
  subscribe(listener: Listener): () => void;
}

const DELETION_TAKES = 2 * SECOND;

interface Step {
  at: number;
  apply: (at: number) => void;
}

/** An operation that has ended is followed by a comparison. */
function operate(record: ApplicationRecord): Step | undefined {
  const step = nextOperationStep(record);
  return (
    step && {
      at: step.at,
      apply: at => {
        step.apply(at);
        if (!record.operation) {
          reconcile(record, at);
        }
      },
    }
  );
}

function settle(record: ApplicationRecord): Step | undefined {
  return record.settlesAt === undefined
    ? undefined
    : {
        at: record.settlesAt,
        apply: () => {
          record.settlesAt = undefined;
        },
      };
}

function nextStep(record: ApplicationRecord, until: number): Step {
  const steps: (Step | undefined)[] = [
    operate(record),
    settle(record),
    {
      at: nextReconciliation(record, until),
      apply: at => reconcile(record, at),
    },
  ];
  return steps
    .filter(step => step !== undefined)
    .reduce((first, step) => (step.at < first.at ? step : first));
}

/** The applications of a story that begins at `start`. */
export function createApplicationStore(
  argoCd: ArgoCdStory,
  { start, now }: { start: number; now: () => number },
): ApplicationStore {
  let version = 1_000_000;
  const listeners = new Set<Listener>();
  const key = (namespace: string, name: string) => `${namespace}/${name}`;
  const records = new Map(
    argoCd.applications
      .map(story => createRecord(story, argoCd, start))
      .map(record => {
        const { namespace = 'argocd', name } = record.story;
        record.resourceVersion = ++version;
        return [key(namespace, name), record] as const;
      }),
  );

  const tell = (type: ChangeType, record: ApplicationRecord) => {
    record.resourceVersion = ++version;
    listeners.forEach(listener => listener(type, record));
  };
  const step = (record: ApplicationRecord, { at, apply }: Step) => {
    apply(at);
    observeHealth(record, at);
    tell('MODIFIED', record);
  };
  const advanceOne = (record: ApplicationRecord, until: number) => {
    const { deletedAt = Infinity, story } = record;
    const end = Math.min(until, deletedAt + DELETION_TAKES);
    for (
      let next = nextStep(record, end);
      next.at <= end;
      next = nextStep(record, end)
    ) {
      step(record, next);
    }
    if (deletedAt + DELETION_TAKES <= until) {
      records.delete(key(story.namespace ?? 'argocd', story.name));
      tell('DELETED', record);
    }
  };

  return {
    advance() {
      const until = now();
      [...records.values()].forEach(record => advanceOne(record, until));
    },
    list: () =>
      [...records.values()].sort((a, b) =>
        a.story.name < b.story.name ? -1 : 1,
      ),
    find: (namespace, name) => records.get(key(namespace, name)),
    change(record, apply) {
      const at = now();
      step(record, { at, apply });
    },
    resourceVersion: () => String(version),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
