import type { Request, Response } from 'express';
import { MINUTE, SECOND } from '../scenario/duration';
import { parseLabelSelector } from './labelSelector';
import type { ObjectStore, StoredEvent } from './objectStore';

const LOOK_EVERY_MS = 500;
const LONGEST_SECONDS = 30 * 60;

const EXPIRED = {
  type: 'ERROR',
  object: {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: 'too old resource version',
    reason: 'Expired',
    code: 410,
  },
};

/** What a watch is about. */
export interface Watched {
  kind: string;
  groupVersion: string;
  store: ObjectStore;
}

/** Without a version: each object as it is. */
function begin(store: ObjectStore, from: string): StoredEvent[] | undefined {
  if (from !== '' && from !== '0') return store.since(Number(from));
  return store.objects().map(object => ({
    type: 'ADDED',
    version: Number(object.metadata.resourceVersion),
    object,
  }));
}

/**
 * Follows a resource, one JSON value a line, from the version of a list on.
 *
 * @throws LabelSelectorError where the selector is none
 */
export function watch(
  { kind, groupVersion, store }: Watched,
  request: Request,
  response: Response,
): void {
  const {
    resourceVersion = '',
    timeoutSeconds,
    labelSelector = '',
  } = request.query;
  const fits = parseLabelSelector(String(labelSelector));
  const { namespace } = request.params;
  response.status(200).type('application/json').flushHeaders();
  const say = (message: object) =>
    response.write(`${JSON.stringify(message)}\n`);
  let version = store.version();
  const tell = (events: StoredEvent[] | undefined) => {
    if (!events) {
      say(EXPIRED);
      response.end();
      return;
    }
    version = Math.max(version, ...events.map(event => event.version));
    events
      .filter(
        ({ object: { metadata } }) =>
          (!namespace || metadata.namespace === namespace) &&
          fits(metadata.labels ?? {}),
      )
      .forEach(({ type, object }) => say({ type, object }));
  };
  tell(begin(store, String(resourceVersion)));
  const looking = setInterval(() => tell(store.since(version)), LOOK_EVERY_MS);
  const bookmarks =
    request.query.allowWatchBookmarks === 'true' &&
    setInterval(() => {
      const metadata = { resourceVersion: String(version) };
      say({
        type: 'BOOKMARK',
        object: { kind, apiVersion: groupVersion, metadata },
      });
    }, MINUTE);
  const seconds = Math.min(
    Number(timeoutSeconds) || LONGEST_SECONDS,
    LONGEST_SECONDS,
  );
  const end = setTimeout(() => response.end(), seconds * SECOND);
  response.once('close', () => {
    clearInterval(looking);
    if (bookmarks) clearInterval(bookmarks);
    clearTimeout(end);
  });
}
