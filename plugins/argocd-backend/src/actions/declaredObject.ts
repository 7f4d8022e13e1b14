import type { ObjectAddress } from '@fairway/contracts';
import { z } from 'zod/v3';

const manifestSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({
    // Hooks may leave it to the cluster, by `generateName`.
    name: z.string().min(1).optional(),
    namespace: z.string().optional(),
    annotations: z.record(z.unknown()).nullish(),
  }),
});

const HOOKS = ['argocd.argoproj.io/hook', 'helm.sh/hook'];

/** An object as it is declared. */
export interface Declared {
  object: ObjectAddress;
  /** The whole of it, in JSON. */
  text: string;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object of a manifest, without a hook; `undefined`: it cannot be told which object it is. */
export function declaredBy(text: string): Declared[] | undefined {
  const { data } = manifestSchema.safeParse(readJson(text));
  if (!data) return undefined;
  const { apiVersion, kind, metadata } = data;
  const { name, namespace, annotations } = metadata;
  if (HOOKS.some(hook => annotations?.[hook] !== undefined)) return [];
  if (name === undefined) return undefined;
  const [group] = apiVersion.includes('/') ? apiVersion.split('/') : [];
  return [{ object: { group, kind, namespace, name }, text }];
}
