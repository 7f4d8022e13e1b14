/**
 * Neighbours of one environment. The order is the backend's and stays.
 *
 * @public
 */
export function runsOfEnvironment<T extends { environment?: string }>(
  all: T[],
): { environment?: string; members: T[] }[] {
  const runs: { environment?: string; members: T[] }[] = [];
  for (const one of all) {
    const run = runs.at(-1);
    if (run && run.environment === one.environment) run.members.push(one);
    else runs.push({ environment: one.environment, members: [one] });
  }
  return runs;
}
