import { z } from 'zod/v3';

/**
 * A kind of object that is read from clusters which have it.
 *
 * @public
 */
export interface KubernetesResource<T> {
  /** Such as `kustomize.toolkit.fluxcd.io`. */
  group: string;
  /** Versions that `schema` reads, the preferred one first. */
  versions: readonly string[];
  /** As in the path: `kustomizations`. */
  plural: string;
  /**
   * What is relied on of one object; the rest is dropped on arrival. Must read what it gave, since that is what is
   * stored over a restart.
   */
  schema: z.ZodType<T, z.ZodTypeDef, unknown>;
}

/** One version of a resource, as one cluster serves it. */
export interface ServedResource {
  group: string;
  version: string;
  plural: string;
}

/** What tells objects of one resource apart, readable or not. */
export const identifiedSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().min(1).optional(),
  }),
});

/** `<namespace>/<name>`; of what has no namespace, `/<name>`. */
export function keyOf({
  metadata: { namespace = '', name },
}: z.output<typeof identifiedSchema>): string {
  return `${namespace}/${name}`;
}
