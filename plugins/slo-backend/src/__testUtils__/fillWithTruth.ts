import type { PrometheusServer } from '@fairway/kit-node/testUtils';
import {
  fairwayBackfill,
  fairwayStatus,
  pyrraRules,
  slothBackfill,
  slothRules,
  type Definition,
} from '../testing/ruleSets';
import {
  simulate,
  truthCases,
  WINDOW_DAYS,
  type Simulated,
} from '../testing/truthCases';
import { until } from './until';

const MINUTE = 60_000;
const DAY = 86400;
// One series for each SLO of each rule set.
const RECORDED =
  'count(slo:status{stat="data"}) + count(sloth_slo_info) + count(count by (slo) (http_requests:increase30d))';

/** An SLO for each of the cases. */
export const definitions: Definition[] = truthCases.map(({ name }) => ({
  name,
  objective: '0.999',
  budget: '0.001',
}));

/**
 * Plays all cases up to now into a Prometheus and starts it with the rules of three rule sets about them.
 *
 * @returns what each case truly was, by name
 */
export async function fillWithTruth(
  prometheus: PrometheusServer,
): Promise<Map<string, Simulated>> {
  // Before now, or the server would refuse what its rules write.
  const end = Math.floor(Date.now() / 30_000) * 30;
  const played = truthCases.map(truthCase => simulate(truthCase, end));
  await prometheus.importSamples([
    '# TYPE http_requests counter\n',
    ...played.map(({ samples }) => samples),
    '# EOF\n',
  ]);
  await prometheus.start();
  const stages = [0, 1, 2].map(stage =>
    definitions.flatMap(definition => [
      ...(fairwayBackfill(definition)[stage] ?? []),
      ...(slothBackfill(definition)[stage] ?? []),
    ]),
  );
  for (const groups of stages) {
    await prometheus.backfill(groups, end - WINDOW_DAYS * DAY, end);
    await prometheus.restart();
  }
  await prometheus.stop();
  // Time goes on while all this is loaded: without scrapes the SLOs would have no data.
  await prometheus.scrape(() =>
    played.map(({ exposition }) => exposition(Date.now() / 1000)).join(''),
  );
  await prometheus.setRules(
    definitions.flatMap(definition => [
      ...fairwayStatus(definition, '2s'),
      ...slothRules(definition, '2s'),
      ...pyrraRules(definition, '2s'),
    ]),
  );
  await prometheus.start();
  await until(
    () => prometheus.value(RECORDED),
    count => count === 3 * definitions.length,
    2 * MINUTE,
  );
  return new Map(truthCases.map(({ name }, i) => [name, played[i]]));
}
