import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  blocking,
  type Applied,
  type Plan,
  type Planned,
} from '@fairway/contracts';
import { planLines } from './planLines';

interface CarryOutContext {
  isDryRun?: boolean;
  logger: LoggerService;
}

/**
 * Logs the plan and carries it out; in a dry run only the plan is made.
 *
 * @returns what was done; `undefined`: nothing, it is a dry run
 * @throws ConflictError with the mends of what blocks
 */
export async function carryOut<P extends Plan, O>(
  { isDryRun, logger }: CarryOutContext,
  operation: {
    plan(): Promise<Planned<P>>;
    apply(planId: string): Promise<Applied<P, O>>;
  },
): Promise<{ plan: P; output?: O }> {
  const { plan, planId } = await operation.plan();
  for (const line of planLines(plan)) logger.info(line);
  const blocks = blocking(plan);
  if (blocks.length > 0) {
    throw new ConflictError(blocks.map(({ message }) => message).join(' '));
  }
  if (isDryRun) return { plan };
  const { output } = await operation.apply(planId);
  return { plan, output };
}
