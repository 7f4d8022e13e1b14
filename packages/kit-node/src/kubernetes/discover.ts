import { z } from 'zod/v3';
import type { KubernetesClient } from './KubernetesClient';
import type { KubernetesResource } from './KubernetesResource';

/** What a cluster has of the resources that are read. */
export const discoverySchema = z.object({
  /** Of Kubernetes. */
  version: z.string().optional(),
  clockSkewSeconds: z.number().optional(),
  /** Per resource that it has: the version that is read. */
  served: z.record(z.string()),
  /** Resources whose group it has only in versions that are not read. */
  unread: z.array(z.string()),
});

export type Discovery = z.output<typeof discoverySchema>;

type Resources = Record<string, KubernetesResource<unknown>>;

/** Asks a cluster which of these resources it has: one question for all groups, one for each group that is there. */
export async function discover(
  client: KubernetesClient,
  resources: Resources,
  signal?: AbortSignal,
): Promise<Discovery> {
  const [{ version, clockSkewSeconds }, groups] = await Promise.all([
    client.version(signal),
    client.groups(signal),
  ]);
  const found: Discovery = {
    version,
    clockSkewSeconds,
    served: {},
    unread: [],
  };
  const plurals = new Map<string, Promise<Set<string>>>();
  for (const [name, { group, versions, plural }] of Object.entries(resources)) {
    const offered = groups.get(group);
    if (!offered) continue;
    const best = versions.find(one => offered.includes(one));
    if (!best) {
      found.unread.push(name);
      continue;
    }
    const path = `${group}/${best}`;
    const known =
      plurals.get(path) ?? client.plurals({ group, version: best }, signal);
    plurals.set(path, known);
    // A group may lack a resource: Argo CD's has no Rollouts before Argo Rollouts is installed.
    if ((await known).has(plural)) found.served[name] = best;
  }
  return found;
}
