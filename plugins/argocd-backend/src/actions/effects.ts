import type { ObjectAddress, PlanEffect } from '@fairway/contracts';
import type { LiveApplication } from '../upstream/liveApplication';
import {
  effectsNotCompared,
  whyNotCompared,
  type KnownEffects,
} from './knownEffects';

const ORDER: PlanEffect['effect'][] = ['delete', 'replace', 'change', 'create'];

/** The same object, whatever its version. */
export function keyOfObject(object: ObjectAddress): string {
  const { group = '', kind, namespace = '', name } = object;
  return [group, kind, namespace, name].join('/');
}

/** Deletions first, else by name. */
export function inOrder(effects: PlanEffect[]): PlanEffect[] {
  const rank = ({ effect, object }: PlanEffect) =>
    `${ORDER.indexOf(effect)} ${keyOfObject(object)}`;
  return [...effects].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export interface SyncIntent {
  prune: boolean;
  force: boolean;
  /** Only these; absent: all. */
  resources?: ObjectAddress[];
}

/** What a sync does to one that is there and differs. */
export function changeOf(
  object: ObjectAddress,
  { force }: Pick<SyncIntent, 'force'>,
): PlanEffect {
  return force
    ? { effect: 'replace', object, detail: 'where it cannot be changed' }
    : { effect: 'change', object };
}

/** What a sync with what Argo CD compared last would do, object by object. */
export function effectsOfSync(
  live: LiveApplication,
  intent: SyncIntent,
): KnownEffects {
  const reason = whyNotCompared(live);
  if (reason !== undefined) return effectsNotCompared(reason);
  const { prune, resources: only } = intent;
  const wanted = only && new Set(only.map(keyOfObject));
  const effects = (live.details.status?.resources ?? []).flatMap(
    ({ status, health, hook, requiresPruning, ...object }): PlanEffect[] => {
      const { group, kind, namespace, name } = object;
      const address = { group, kind, namespace, name };
      if (hook || (wanted && !wanted.has(keyOfObject(address)))) return [];
      if (requiresPruning) {
        return prune ? [{ effect: 'delete', object: address }] : [];
      }
      if (status !== 'OutOfSync') return [];
      return health?.status === 'Missing'
        ? [{ effect: 'create', object: address }]
        : [changeOf(address, intent)];
    },
  );
  return { effects: inOrder(effects) };
}
