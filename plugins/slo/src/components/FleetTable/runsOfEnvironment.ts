import type { SloStatus } from '@fairway/contracts/slo';

/** Neighbours of one environment. The order is the backend's and stays. */
export function runsOfEnvironment(
  slos: SloStatus[],
): { environment?: string; members: SloStatus[] }[] {
  const runs: { environment?: string; members: SloStatus[] }[] = [];
  for (const slo of slos) {
    const run = runs.at(-1);
    if (run && run.environment === slo.environment) run.members.push(slo);
    else runs.push({ environment: slo.environment, members: [slo] });
  }
  return runs;
}
