import type { PlanFinding } from '@fairway/contracts';
import type { Target } from '../target';

/** Looks before a write; `undefined`: there is nothing to say. */
export type Check = (
  target: Target,
) => PlanFinding | undefined | Promise<PlanFinding | undefined>;
