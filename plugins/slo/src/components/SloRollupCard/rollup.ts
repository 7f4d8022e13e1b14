import type { SloList, SloStatus } from '@fairway/contracts/slo';
import { compareStates, isCalling } from '../../status/states';

/** SLOs of one environment, worst first. */
export interface EnvironmentGroup {
  /** Absent: the SLOs name none. */
  environment?: string;
  production: boolean;
  slos: SloStatus[];
}

/** Groups by environment: production first, then by name; worst first within. */
export function groupByEnvironment(slos: SloStatus[]): EnvironmentGroup[] {
  const groups = new Map<string | undefined, SloStatus[]>();
  for (const slo of slos) {
    const group = groups.get(slo.environment);
    if (group) group.push(slo);
    else groups.set(slo.environment, [slo]);
  }
  return [...groups]
    .map(([environment, members]) => ({
      environment,
      production: members[0].production,
      slos: [...members].sort((a, b) => compareStates(a.state, b.state)),
    }))
    .sort(
      (a, b) =>
        Number(b.production) - Number(a.production) ||
        (a.environment ?? '').localeCompare(b.environment ?? ''),
    );
}

/** What a roll-up says first. Only production counts: a dev SLO that burns does not make a system red. */
export interface RollupCounts {
  production: SloStatus[];
  /** How many call for a person. */
  calling: number;
}

export function countProduction(slos: SloStatus[]): RollupCounts {
  const production = slos
    .filter(slo => slo.production)
    .sort((a, b) => compareStates(a.state, b.state));
  return {
    production,
    calling: production.filter(({ state }) => isCalling(state)).length,
  };
}

/** Whether production goes on behind the answer. Production comes first: where it ends in the answer, it is all there. */
export function hasMoreProduction({ slos, total }: SloList): boolean {
  return total > slos.length && slos.every(slo => slo.production);
}
