import { compare, ComparedResource } from './comparison';
import type { Manifest } from './manifests';
import { parseFields, project } from './projection';
import type { ApplicationRecord } from './record';
import { resourceUid } from './resourceTree';
import { wireTime } from './wire';

/** Which resources are asked for; absent: any. */
export interface ResourceQuery {
  group?: string;
  kind?: string;
  namespace?: string;
  name?: string;
  fields?: string;
}

type State = Manifest | undefined;

/** Values of a Secret become `+`, as many for equal values, more for each other one. */
export function maskSecrets(states: State[]): State[] {
  const masks = new Map<string, string>();
  const maskOf = (key: string, value: string) => {
    const id = `${key}/${value}`;
    const others = [...masks.keys()].filter(one => one.startsWith(`${key}/`));
    const mask = masks.get(id) ?? '+'.repeat(8 + 4 * others.length);
    masks.set(id, mask);
    return mask;
  };
  return states.map(
    state =>
      state && {
        ...state,
        data: Object.fromEntries(
          Object.entries((state.data ?? {}) as Record<string, string>).map(
            ([key, value]) => [key, maskOf(key, value)],
          ),
        ),
      },
  );
}

function describeOne(record: ApplicationRecord, resource: ComparedResource) {
  const { key, target, live, normalized, predicted, modified } = resource;
  const { version: _, ...identity } = key;
  const masked = (states: State[]) =>
    key.kind === 'Secret' ? maskSecrets(states) : states;
  const [wanted, is, before, after] = masked([
    target,
    live?.manifest,
    normalized,
    predicted,
  ]);
  const served = {
    uid: resourceUid(record, key),
    ...(live && {
      resourceVersion: String(live.resourceVersion),
      creationTimestamp: wireTime(live.createdAt),
    }),
  };
  const text = (state: State, own: object = {}) =>
    state
      ? JSON.stringify({ ...state, metadata: { ...state.metadata, ...own } })
      : 'null';
  return {
    ...identity,
    targetState: text(wanted),
    liveState: text(is, served),
    normalizedLiveState: text(before, served),
    predictedLiveState: text(after, live && served),
    ...(live && { resourceVersion: String(live.resourceVersion) }),
    ...(modified && { modified }),
  };
}

/** `GET /applications/:name/managed-resources`: `{}` where there are none. */
export function describeManagedResources(
  record: ApplicationRecord,
  { fields, ...query }: ResourceQuery,
) {
  const items = compare(record)
    .filter(({ key }) =>
      (['group', 'kind', 'namespace', 'name'] as const).every(
        part => !query[part] || query[part] === key[part],
      ),
    )
    .map(resource => describeOne(record, resource));
  const body = { ...(items.length > 0 && { items }) };
  return project(body, parseFields(fields));
}
