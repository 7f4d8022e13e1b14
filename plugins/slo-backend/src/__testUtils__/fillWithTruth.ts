import type { PrometheusServer } from '@fairway/kit-node/testUtils';
import type { SloDefinition } from '@fairway/slo';
import {
  openMetrics,
  simulate,
  truthCases,
  truthDefinition,
  WINDOW_DAYS,
  type Simulated,
} from '@fairway/slo/testUtils';
import { ruleSets } from '../testing/ruleSets';
import { until } from './until';

const MINUTE = 60_000;
const DAY = 86400;
// One series for each SLO of each rule set; Fairway's say that they see data.
const RECORDED =
  'count(slo:status{stat="data"} == 1) + count(sloth_slo_info) + count(count by (slo) (http_requests:increase30d))';

/** Uneven traffic, idle time, first errors, scrape gaps and youth, in which rule sets differ and states are told. */
const CASES = [
  'uneven',
  'idle',
  'late-errors',
  'gap',
  'first-errors-in-gap',
  'scrapes-lost',
  'short-outage',
  'office-hours',
  'starts-late',
  'quiet',
];

const cases = truthCases.filter(({ name }) => CASES.includes(name));

/** An SLO for each of the cases. */
export const definitions: SloDefinition[] = cases.map(truthDefinition);

/**
 * Plays the cases up to now into a Prometheus and starts it with the rules of three rule sets about them.
 *
 * @returns what each case truly was, by name
 */
export async function fillWithTruth(
  prometheus: PrometheusServer,
): Promise<Map<string, Simulated>> {
  // Before now, or the server would refuse what its rules write.
  const end = Math.floor(Date.now() / 30_000) * 30;
  const played = cases.map(truthCase => simulate(truthCase, end));
  await prometheus.importSamples(openMetrics(played));
  await prometheus.start();
  const sets = definitions.map(definition =>
    ruleSets(definition, { fairway: '2s', peers: '15s' }),
  );
  const stages = Math.max(...sets.map(({ backfill }) => backfill.length));
  for (let stage = 0; stage < stages; stage++) {
    const groups = sets.flatMap(({ backfill }) => backfill[stage] ?? []);
    await prometheus.backfill(groups, { start: end - WINDOW_DAYS * DAY, end });
    await prometheus.restart();
  }
  await prometheus.stop();
  // Time goes on while all this is loaded: without scrapes the SLOs would have no data.
  await prometheus.scrape(() =>
    played.map(({ exposition }) => exposition(Date.now() / 1000)).join(''),
  );
  await prometheus.setRules(sets.flatMap(({ live }) => live));
  await prometheus.start();
  await until(
    () => prometheus.value(RECORDED),
    count => count === 3 * definitions.length,
    2 * MINUTE,
  );
  return new Map(cases.map(({ name }, i) => [name, played[i]]));
}
