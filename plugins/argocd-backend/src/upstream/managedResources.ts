import type { Application } from '@fairway/contracts/argocd';
import type { Source } from '@fairway/kit-node';
import { z } from 'zod/v3';
import { askAbout } from './askAbout';
import { flag, requiredListOf, text } from './lenient';

/** An object as JSON; the text `null`, or nothing: there is none. */
const state = z
  .string()
  .optional()
  .transform((written, context): Record<string, unknown> | undefined => {
    if (!written || written === 'null') return undefined;
    try {
      const object: unknown = JSON.parse(written);
      if (typeof object === 'object' && object !== null) {
        return object as Record<string, unknown>;
      }
    } catch {
      // It is said below, without the words of the parser, which may quote the object.
    }
    context.addIssue({ code: 'custom', message: 'no object in JSON' });
    return z.NEVER;
  });

const managedResourceSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string().default(''),
  hook: flag,
  /** Go leaves out what is false. */
  modified: flag,
  normalizedLiveState: state,
  predictedLiveState: state,
});

/** One object of an application: as it is, and as a sync would leave it. */
export type ManagedResource = z.output<typeof managedResourceSchema>;

/** All objects that an application manages, without what it ignores. */
export const managedResourcesSchema = z.object({
  items: requiredListOf(managedResourceSchema),
});

/** `fields` of the question: half of what would come else, which is what it ignores and what Git says word by word. */
export const MANAGED_RESOURCE_FIELDS = [
  'group',
  'kind',
  'namespace',
  'name',
  'hook',
  'modified',
  'normalizedLiveState',
  'predictedLiveState',
]
  .map(field => `items.${field}`)
  .join(',');

// Definitions of custom resources are long, and each object comes twice.
const MAX_BYTES = 64 * 1024 * 1024;

/** The objects of an application, each as it runs and as it is declared. */
export function askManagedResources(source: Source, application: Application) {
  return askAbout(source, application, {
    path: '/managed-resources',
    query: { fields: MANAGED_RESOURCE_FIELDS },
    schema: managedResourcesSchema,
    maxBytes: MAX_BYTES,
  });
}
