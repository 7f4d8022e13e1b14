import { z } from 'zod/v3';
import {
  identifiedSchema,
  keyOf,
  type KubernetesResource,
} from './KubernetesResource';
import type { ResourceEvent } from './ResourceWatch';

/** All objects of one resource in one cluster; what is stored over a restart. */
export interface ResourceSnapshot<T> {
  /** Of the list that it began with. */
  resourceVersion: string;
  /** By namespace and name. */
  objects: Record<string, T>;
  /** Those that could not be read, by namespace and name. */
  malformed: string[];
}

type Reader<T> = Pick<KubernetesResource<T>, 'schema'>;

export function snapshotSchema<T>({
  schema,
}: Reader<T>): z.ZodType<ResourceSnapshot<T>, z.ZodTypeDef, unknown> {
  return z.object({
    resourceVersion: z.string(),
    objects: z.record(schema),
    malformed: z.array(z.string()),
  }) as unknown as z.ZodType<ResourceSnapshot<T>, z.ZodTypeDef, unknown>;
}

/** What is known after a list. */
export function fromList<T>(
  { items, resourceVersion }: { items: unknown[]; resourceVersion: string },
  reader: Reader<T>,
): ResourceSnapshot<T> {
  const empty = { resourceVersion, objects: {}, malformed: [] };
  return withEvents<T>(
    empty,
    items.map(object => ({ type: 'ADDED', object })),
    reader,
  );
}

/** What is known after events, in the order in which they came. */
export function withEvents<T>(
  known: ResourceSnapshot<T>,
  events: ResourceEvent[],
  { schema }: Reader<T>,
): ResourceSnapshot<T> {
  const objects = new Map(Object.entries(known.objects));
  const malformed = new Set(known.malformed);
  for (const { type, object } of events) {
    const identified = identifiedSchema.safeParse(object);
    const key = identified.success ? keyOf(identified.data) : '?';
    const read = schema.safeParse(object);
    // Of one that became unreadable the old words must not stand as today's.
    objects.delete(key);
    malformed.delete(key);
    if (type === 'DELETED') continue;
    if (identified.success && read.success) objects.set(key, read.data);
    else malformed.add(key);
  }
  return {
    ...known,
    objects: Object.fromEntries(objects),
    malformed: [...malformed],
  };
}
