import type { PlanEffect, PlanFinding } from '@fairway/contracts';
import { checkBound } from './checks/bound';
import type { Check } from './checks/Check';
import { checkDeletion } from './checks/deletion';
import { checkHeard } from './checks/heard';
import type { AnyTarget, Target } from './target';

interface Intended<C> {
  checks: C[];
  effects?: PlanEffect[];
}

type CheckOf<T> = (
  target: T,
) => PlanFinding | undefined | Promise<PlanFinding | undefined>;

/** What every plan says, whoever deploys it. Who only claims it by an annotation learns nothing else. */
export async function planFor<T extends AnyTarget>(
  target: T,
  { checks, effects = [] }: Intended<CheckOf<T>>,
) {
  const { ref, status, bound } = target;
  const { name, environment, production, cluster } = status;
  const further = bound ? checks : [];
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

/** What every plan about an application of Argo CD says. */
export async function applicationPlan(
  target: Target,
  { checks, effects }: Intended<Check>,
) {
  return planFor(target, {
    checks: [checkDeletion, checkHeard, ...checks],
    effects,
  });
}
