import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { sloDefinitionSchema } from './definition';
import { ruleHealthSchema } from './ruleHealth';
import { sloStatusSchema } from './status';

/**
 * Where else there is more about an SLO. Addresses are http or https.
 *
 * - `prometheus`: its budget in the source's own web interface.
 * - `grafana`: its dashboard.
 * - `runbook`: what to do.
 * - `source`: the document that defines it, in its repository.
 *
 * @public
 */
export const externalLinkSchema = z.object({
  kind: z.enum(['prometheus', 'grafana', 'runbook', 'source']),
  url: z.string().url(),
});

/** @public */
export type ExternalLink = z.infer<typeof externalLinkSchema>;

/** @public */
export const sloDetailsSchema = z.object({
  ...envelopeShape,
  status: sloStatusSchema,
  /** All budgets of a grouped SLO, `status` too, worst first. Of any other SLO: none. */
  groups: z.array(sloStatusSchema),
  /**
   * Absent: no OpenSLO document of the catalog defines it; or, where the `definition` of `status` is not `none`, one that the
   * caller may not read.
   */
  definition: sloDefinitionSchema.optional(),
  rules: ruleHealthSchema,
  links: z.array(externalLinkSchema),
});

/** @public */
export type SloDetails = z.infer<typeof sloDetailsSchema>;
