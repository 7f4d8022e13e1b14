import type { PlanFinding } from '@fairway/contracts';

/** Makes the findings of one check. */
export function findingsOf(check: string) {
  const as = (state: PlanFinding['state']) => (message: string) => ({
    check,
    state,
    message,
  });
  return {
    passed: as('passed'),
    blocks: as('blocks'),
    warns: as('warns'),
    notChecked: as('not-checked'),
  };
}
