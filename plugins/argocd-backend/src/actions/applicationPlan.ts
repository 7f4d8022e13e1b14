import type { PlanEffect, PlanFinding } from '@fairway/contracts';
import { checkBound } from './checks/bound';
import type { Check } from './checks/Check';
import { checkDeletion } from './checks/deletion';
import { checkHeard } from './checks/heard';
import type { Target } from './target';

interface Intended {
  checks: Check[];
  effects?: PlanEffect[];
}

/** What every plan about an application says. Who only claims it by an annotation learns nothing else. */
export async function applicationPlan(
  target: Target,
  { checks, effects = [] }: Intended,
) {
  const { ref, status, bound } = target;
  const { name, environment, production, cluster } = status;
  const further = bound ? [checkDeletion, checkHeard, ...checks] : [];
  const found = await Promise.all(further.map(check => check(target)));
  return {
    ref,
    name,
    environment,
    production,
    cluster,
    effects: bound ? effects : [],
    findings: [checkBound(target), ...found].filter(
      (finding): finding is PlanFinding => finding !== undefined,
    ),
  };
}
