import type { ArgoCdVersion } from '../scenario/argoCds';
import { ProjectionFailure } from './errors';
import { since } from './versions';
import type { Application } from './wire';

/** What the parameter `fields` asks for: `a,b` these only, `-a,b` all but these. */
export interface Projection {
  fields: ReadonlySet<string>;
  exclude: boolean;
}

export function parseFields(text: string | undefined): Projection | undefined {
  if (!text) {
    return undefined;
  }
  const exclude = text.startsWith('-');
  const names = (exclude ? text.slice(1) : text).split(',');
  return { fields: new Set(names), exclude };
}

/** What a field of a list is, and the version that knows it. `undefined`: left out; `null` stays, as in Go. */
type Field = readonly [
  path: string,
  first: ArgoCdVersion,
  read: (application: Application, version: ArgoCdVersion) => unknown,
];

const orNull = (value: unknown) => value ?? null;

const FIELDS: readonly Field[] = [
  ['metadata.name', '2.8', app => app.metadata.name],
  ['metadata.namespace', '2.8', app => app.metadata.namespace],
  ['metadata.annotations', '2.8', app => orNull(app.metadata.annotations)],
  ['metadata.labels', '2.8', app => orNull(app.metadata.labels)],
  ['metadata.creationTimestamp', '2.8', app => app.metadata.creationTimestamp],
  [
    'metadata.deletionTimestamp',
    '2.8',
    app => orNull(app.metadata.deletionTimestamp),
  ],
  ['spec', '2.8', app => app.spec],
  ['spec.destination', '3.5', app => app.spec.destination],
  ['spec.project', '3.5', app => app.spec.project],
  ['spec.source', '3.5', app => orNull(app.spec.source)],
  ['spec.sources', '3.5', app => orNull(app.spec.sources)],
  ['spec.sourceHydrator', '3.5', app => orNull(app.spec.sourceHydrator)],
  ['spec.syncPolicy', '3.5', app => orNull(app.spec.syncPolicy)],
  ['status.sourceHydrator', '3.2', app => app.status.sourceHydrator],
  ['status.summary', '2.8', app => app.status.summary],
  ['status.sync.status', '2.8', app => app.status.sync.status],
  ['status.sync.revision', '3.5', app => app.status.sync.revision ?? ''],
  ['status.health', '2.8', app => app.status.health],
  ['status.resources', '2.8', app => app.status.resources],
  ['operation.sync', '2.8', app => app.operation?.sync],
  [
    'status.operationState.startedAt',
    '2.8',
    app => app.status.operationState?.startedAt,
  ],
  [
    'status.operationState.finishedAt',
    '2.8',
    ({ status: { operationState } }) =>
      operationState && orNull(operationState.finishedAt),
  ],
  [
    'status.operationState.phase',
    '2.8',
    app => app.status.operationState?.phase,
  ],
  [
    'status.operationState.operation.sync',
    '2.8',
    // Older versions answer with the result instead of the operation; the newest only says that there is one.
    ({ status: { operationState } }, version) =>
      operationState &&
      (since(version, '3.5') ? {} : orNull(operationState.syncResult)),
  ],
];

type Tree = Record<string, unknown>;

function put(root: Tree, path: string, value: unknown): void {
  const steps = path.split('.');
  let tree = root;
  for (const step of steps.slice(0, -1)) {
    tree[step] ??= {};
    tree = tree[step] as Tree;
  }
  tree[steps[steps.length - 1]] = value;
}

/**
 * The projection of a list: names that the version does not know vanish without a word, also from what `-` leaves.
 *
 * @throws ProjectionFailure 500 where a field and its parent are both asked for; a real server survives it by chance,
 * every other time.
 */
export function projectListItem(
  application: Application,
  { fields, exclude }: Projection,
  version: ArgoCdVersion,
): object {
  const wanted = FIELDS.filter(
    ([path, first]) =>
      since(version, first) && fields.has(`items.${path}`) !== exclude,
  );
  if (
    wanted.some(([path]) => path === 'spec') &&
    wanted.some(([path]) => path.startsWith('spec.'))
  ) {
    throw new ProjectionFailure();
  }
  const item: Tree = {};
  for (const [path, , read] of wanted) {
    const value = read(application, version);
    if (value !== undefined) {
      put(item, path, value);
    }
  }
  return item;
}

function prune(value: unknown, path: string, projection: Projection): unknown {
  if (Array.isArray(value)) {
    return value.map(part => prune(part, path, projection));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { fields, exclude } = projection;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const here = path ? `${path}.${name}` : name;
    const named = fields.has(here);
    if (exclude) {
      return named ? [] : [[name, prune(part, here, projection)]];
    }
    if (named) {
      return [[name, part]];
    }
    // As upstream: the beginning of a name counts as its parent.
    return [...fields].some(field => field.startsWith(here))
      ? [[name, prune(part, here, projection)]]
      : [];
  });
  return Object.fromEntries(kept);
}

/** The projection of streams and managed resources: any path. */
export function project(
  value: unknown,
  projection: Projection | undefined,
): unknown {
  return projection ? prune(value, '', projection) : value;
}
