import { MINUTE } from '../scenario/duration';
import { isFields, mergePatch } from './mergePatch';
import type { KubernetesObject } from './object';

const INTERVAL = 10 * MINUTE;
export const REQUESTED_AT = 'reconcile.fluxcd.io/requestedAt';

/** What can be written to an object of Flux. */
export interface FluxPatch {
  metadata?: { annotations?: Record<string, string | null> };
  spec?: { suspend?: boolean | null };
}

interface Written {
  patches: FluxPatch[];
  generations: number;
  /** While it is suspended: its last words. */
  frozen?: unknown;
  /** When Flux looked at it because somebody asked. */
  lookedAt?: number;
}

/** Objects of Flux as they are after what was written to them. */
export interface FluxPatches {
  patch(object: KubernetesObject, patch: FluxPatch): void;
  of(object: KubernetesObject): KubernetesObject;
}

/**
 * Reads a patch of what the simulation can follow.
 *
 * @returns `undefined`: it says anything else
 */
export function readFluxPatch(body: unknown): FluxPatch | undefined {
  const only = (value: unknown, key: string) =>
    value === undefined ||
    (isFields(value) && Object.keys(value).every(one => one === key));
  if (!isFields(body)) return undefined;
  const { metadata, spec, ...rest } = body;
  if (Object.keys(rest).length > 0) return undefined;
  if (!only(metadata, 'annotations') || !only(spec, 'suspend')) {
    return undefined;
  }
  const patch = body as { metadata?: { annotations?: unknown } } & FluxPatch;
  const { annotations = {} } = patch.metadata ?? {};
  const { suspend = null } = patch.spec ?? {};
  const readable =
    isFields(annotations) &&
    Object.values(annotations).every(
      value => value === null || typeof value === 'string',
    ) &&
    (suspend === null || typeof suspend === 'boolean');
  return readable ? patch : undefined;
}

function isSuspended({ spec }: KubernetesObject): boolean {
  return isFields(spec) && spec.suspend === true;
}

function keyOf({ kind, metadata }: KubernetesObject): string {
  return `${kind}/${metadata.namespace}/${metadata.name}`;
}

/** The status with a look at it that somebody asked for, and those that followed by themselves. */
function lookedAt(
  status: unknown,
  { at, now }: { at: number; now: number },
): unknown {
  if (!isFields(status) || !Array.isArray(status.history)) return status;
  const [{ lastReconciled, ...latest }, ...older] = status.history;
  if (lastReconciled === undefined) return status;
  const own = at + Math.floor((now - at) / INTERVAL) * INTERVAL;
  const time = new Date(Math.max(own, Date.parse(lastReconciled)));
  const iso = time.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...status, history: [{ ...latest, lastReconciled: iso }, ...older] };
}

/** Remembers what was written to objects of Flux, and plays its controllers. */
export function createFluxPatches(now: () => number): FluxPatches {
  const written = new Map<string, Written>();

  function patched(object: KubernetesObject, one: Written): KubernetesObject {
    const merged = one.patches.reduce<unknown>(mergePatch, object);
    const { metadata, status, ...rest } = merged as KubernetesObject;
    const generation = Number(metadata.generation) + one.generations;
    const annotations = metadata.annotations as Record<string, string>;
    const handled = annotations?.[REQUESTED_AT];
    const seen = mergePatch(status, {
      observedGeneration: generation,
      ...(handled && { lastHandledReconcileAt: handled }),
    });
    const live =
      one.lookedAt === undefined
        ? seen
        : lookedAt(seen, { at: one.lookedAt, now: now() });
    return {
      ...rest,
      metadata: { ...metadata, generation },
      status: one.frozen ?? live,
    } as KubernetesObject;
  }

  const of = (object: KubernetesObject) => {
    const one = written.get(keyOf(object));
    return one ? patched(object, one) : object;
  };

  return {
    of,
    patch(object, patch) {
      const one = written.get(keyOf(object)) ?? { patches: [], generations: 0 };
      const before = of(object);
      const next: Written = { ...one, patches: [...one.patches, patch] };
      const suspended = isSuspended(patched(object, next));
      const changed = suspended !== isSuspended(before);
      const asked = patch.metadata?.annotations?.[REQUESTED_AT] !== undefined;
      written.set(keyOf(object), {
        ...next,
        generations: one.generations + (changed ? 1 : 0),
        frozen: suspended ? one.frozen ?? before.status : undefined,
        lookedAt: !suspended && (asked || changed) ? now() : one.lookedAt,
      });
    },
  };
}
