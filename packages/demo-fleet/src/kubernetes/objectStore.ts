import type { KubernetesObject } from './object';

/** A change, as a watch tells it. */
export interface StoredEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  version: number;
  object: KubernetesObject;
}

/** Objects of one resource that change while the demo runs, with the versions that an API server would give them. */
export interface ObjectStore {
  /** As they are now. */
  objects(): KubernetesObject[];
  /** Of the newest change. */
  version(): number;
  /** What happened after a version; `undefined`: that is too long ago. */
  since(version: number): StoredEvent[] | undefined;
}

const FIRST_VERSION = 1_000_000;
// An API server forgets too, after five minutes.
const REMEMBERED = 200;

export function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** @param tell - the objects as the script has them now, without versions */
export function createObjectStore(tell: () => KubernetesObject[]): ObjectStore {
  const known = new Map<string, { text: string; object: KubernetesObject }>();
  let events: StoredEvent[] = [];
  let version = FIRST_VERSION;
  let forgotten = FIRST_VERSION;

  function record(type: StoredEvent['type'], written: KubernetesObject) {
    version += 1;
    const metadata = { ...written.metadata, resourceVersion: String(version) };
    const object = { ...written, metadata };
    events.push({ type, version, object });
    if (events.length > REMEMBERED) {
      forgotten = events[events.length - REMEMBERED - 1].version;
      events = events.slice(-REMEMBERED);
    }
    return object;
  }

  function update() {
    const told = tell();
    for (const written of told) {
      const key = keyOf(written);
      const text = JSON.stringify(written);
      const before = known.get(key);
      if (before?.text === text) continue;
      const object = record(before ? 'MODIFIED' : 'ADDED', written);
      known.set(key, { text, object });
    }
    const keys = new Set(told.map(keyOf));
    for (const [key, { object }] of known) {
      if (keys.has(key)) continue;
      known.delete(key);
      record('DELETED', object);
    }
  }

  return {
    objects() {
      update();
      return [...known.values()].map(({ object }) => object);
    },
    version() {
      update();
      return version;
    },
    since(from) {
      update();
      return from < forgotten
        ? undefined
        : events.filter(event => event.version > from);
    },
  };
}
