import type { Deployment } from '@fairway/contracts/argocd';
import type { z } from 'zod/v3';
import type { initiatorSchema } from '../upstream/initiator';

/** Who started an operation; `undefined`: nobody says. An operation from before 2.11 carries an empty one. */
export function initiator(
  by: z.output<typeof initiatorSchema>,
): Deployment['by'] {
  const { username, automated = false } = by ?? {};
  return username === undefined && !automated
    ? undefined
    : { username, automated };
}
