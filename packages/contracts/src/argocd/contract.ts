import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import {
  fleetCountsShape,
  fleetOptionsShape,
  linksAsOfShape,
} from '../fleetList';
import { defineContract } from '../operation';
import { sourcesOperation } from '../sources';
import {
  autoSyncOperation,
  refreshOperation,
  rollbackOperation,
  syncOperation,
  terminateOperation,
} from './actions';
import { applicationOptionShape } from './address';
import { applicationSchema } from './application';
import { applicationStateSchema } from './applicationState';
import { awaitChangeOperation } from './awaitChange';
import { comparisonOperation } from './comparison';
import { compositionOperation } from './composition';
import { differencesOperation } from './differences';
import { commitFactsSchema, historyOperation } from './history';
import { ensureOperation, removeOperation } from './manage';
import {
  argocdReadPermission,
  argocdUnlinkedReadPermission,
  argocdUsePermission,
} from './permissions';
import { eventsOperation, resourcesOperation } from './resources';

/** @public */
export const entityApplicationsSchema = z.object({
  ...envelopeShape,
  ...linksAsOfShape,
  /** The entity stands for others: a System, Domain, Group or User. */
  rollup: z.boolean(),
  /** Worst first, production before other environments. Only what the caller may see. */
  applications: z.array(applicationSchema),
  /** What an application would have to carry to be linked to the entity, in order. */
  tried: z.array(z.object({ by: z.string(), value: z.string() })),
  /** The annotation line that would link the entity. */
  suggestion: z.object({ line: z.string() }).optional(),
});

/** @public */
export type EntityApplications = z.infer<typeof entityApplicationsSchema>;

/** @public */
export const commitSchema = commitFactsSchema.extend({
  ref: z.string(),
  revision: z.string(),
});

/** @public */
export type Commit = z.infer<typeof commitSchema>;

/** @public */
export const applicationListSchema = z.object({
  ...envelopeShape,
  ...linksAsOfShape,
  /** The page asked for, in the order asked for. */
  applications: z.array(applicationSchema),
  ...fleetCountsShape,
  /** Per state, of those that match all but the state filter. */
  counts: z.record(applicationStateSchema, z.number().int()),
  /** Values to filter by, from what the caller may see. */
  environments: z.array(z.string()),
  clusters: z.array(z.string()),
});

/** @public */
export type ApplicationList = z.infer<typeof applicationListSchema>;

/** @public */
export const unlinkedApplicationsSchema = z.object({
  ...envelopeShape,
  ...linksAsOfShape,
  /** None while the catalog was not read. */
  applications: z.array(
    z.object({
      application: applicationSchema,
      /** Line for the `metadata.annotations` of the Application itself, with an entity to be filled in. */
      line: z.string(),
    }),
  ),
});

/** @public */
export type UnlinkedApplications = z.infer<typeof unlinkedApplicationsSchema>;

const refs = z
  .string()
  .min(1)
  .describe(
    'Addresses of applications, as their ref says; separated by commas',
  );

/** @public */
export const argocdContract = defineContract({
  pluginId: 'fairway-argocd',
  use: argocdUsePermission,
  operations: {
    deployments: {
      scope: 'entity',
      description:
        'Applications of Argo CD, Kustomizations and HelmReleases of Flux of an entity, or of what a system, domain, group or user stands for: sync, health, what is deployed, canaries, and why it is stuck',
      permission: argocdReadPermission,
      options: z.object({}),
      output: entityApplicationsSchema,
    },
    applications: {
      scope: 'fleet',
      description:
        'Applications of Argo CD and Flux that the caller may see, worst first',
      permission: argocdReadPermission,
      options: z.object({
        state: z
          .string()
          .optional()
          .describe('States, separated by commas; such as degraded,stuck'),
        environment: z.string().optional(),
        cluster: z.string().optional(),
        instance: z.string().optional(),
        search: z
          .string()
          .optional()
          .describe('Part of the name, project or entity'),
        sort: z.enum(['worst', 'name', 'last-sync']).default('worst'),
        ...fleetOptionsShape,
      }),
      output: applicationListSchema,
    },
    application: {
      scope: 'fleet',
      description: 'One Argo CD application',
      permission: argocdReadPermission,
      options: z.object(applicationOptionShape),
      output: z.object({ ...envelopeShape, application: applicationSchema }),
    },
    commits: {
      scope: 'fleet',
      description:
        'Author, message and time of the commits that applications run',
      permission: argocdReadPermission,
      options: z.object({ applications: refs }),
      output: z.object({ ...envelopeShape, commits: z.array(commitSchema) }),
    },
    history: historyOperation,
    resources: resourcesOperation,
    events: eventsOperation,
    differences: differencesOperation,
    composition: compositionOperation,
    comparison: comparisonOperation,
    unlinked: {
      scope: 'fleet',
      description:
        'Applications of Argo CD and Flux that belong to no catalog entity, with the line that would link each',
      permission: argocdUnlinkedReadPermission,
      options: z.object({}),
      output: unlinkedApplicationsSchema,
    },
    awaitChange: awaitChangeOperation,
    ensure: ensureOperation,
    remove: removeOperation,
    sources: sourcesOperation,
    refresh: refreshOperation,
    sync: syncOperation,
    terminate: terminateOperation,
    rollback: rollbackOperation,
    autoSync: autoSyncOperation,
  },
});
