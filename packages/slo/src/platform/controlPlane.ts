import type { SeriesSelector } from '../definition/Indicator';
import { selector, type Matcher } from '../promql/selector';
import { noApiServer, OBJECT_REQUESTS, REQUESTS } from './apiServer';
import type { FoundMetrics } from './FoundMetrics';
import { Lacking } from './Lacking';
import { BOTH_TIERS, type PlatformSlo } from './PlatformSlo';

const WINDOW = '{{.window}}';
// Of the subquery below: a usual scrape interval.
const STEP = '30s';

export const PROBE_MEND =
  'Probe /readyz from outside the cluster with a blackbox exporter, through the address that people use; scrape it as the job apiserver-probe';

function text({ metric, matchers }: SeriesSelector): string {
  return selector(metric, matchers);
}

/** `sum by (cluster)`, or `sum` where there is nothing to group by. */
function by(aggregation: string, groupBy: string[]): string {
  return groupBy.length > 0
    ? `${aggregation} by (${groupBy.join(', ')}) `
    : aggregation;
}

/** Marks a half, so that `or` keeps both. */
function half(expression: string, name: string): string {
  return `label_replace(${expression}, "half", "${name}", "", "")`;
}

/** The answer of a probe, or of Prometheus' own scrape: is any of the servers there. */
function witness(found: FoundMetrics): SeriesSelector {
  return found.probe() ?? found.select('up', [], 'apiserver');
}

/** Bad share of a window: of the requests, or of the time without an answer, whichever is worse. */
function worseHalf(found: FoundMetrics): string {
  const { groupBy } = found.options;
  const failed: Matcher[] = [{ label: 'code', op: '=~', value: '5..' }];
  const total = text(found.select(REQUESTS, OBJECT_REQUESTS, 'apiserver'));
  const bad = text(
    found.select(REQUESTS, [...OBJECT_REQUESTS, ...failed], 'apiserver'),
  );
  const sum = (series: string) =>
    `${by('sum', groupBy)}(rate(${series}[${WINDOW}]))`;
  const requests = `(${sum(bad)} or 0 * ${sum(total)}) / (${sum(total)} > 0)`;
  // At each moment any of the servers is enough.
  const up = `${by('max', groupBy)}(${text(witness(found))})`;
  const away = `1 - avg_over_time(${up}[${WINDOW}:${STEP}])`;
  return [
    `${by('max', groupBy)}(`,
    `  ${half(requests, 'requests')}`,
    '  or',
    `  ${half(away, 'probe')}`,
    ')',
  ].join('\n');
}

/** Requests and a look from outside in one budget: 21.6 minutes in 30 days. */
export function controlPlaneAvailability(found: FoundMetrics): PlatformSlo {
  if (!found.has(REQUESTS)) throw noApiServer(REQUESTS);
  const seen = found.probe()
    ? 'the probe from outside got no answer'
    : "Prometheus' own scrape got no answer";
  return {
    key: 'control-plane-availability',
    title: 'Control plane availability',
    description: `At every moment the worse of two counts: the share of the requests for objects that failed with 5xx, and whether ${seen}. Weighted by time: 21.6 minutes in 30 days.`,
    objective: '0.9995',
    indicator: { type: 'ratio', bad: worseHalf(found) },
    tiers: BOTH_TIERS,
    noDataAlert: true,
  };
}

/** The look from outside alone, to see which half it was. */
export function apiProbe(found: FoundMetrics): PlatformSlo {
  const up = found.probe();
  if (!up) {
    throw new Lacking(
      "No probe of the API server is there; control-plane-availability takes Prometheus' own scrape in its place, which does not see what people outside see",
      PROBE_MEND,
    );
  }
  return {
    key: 'api-probe',
    title: 'API server reachable from outside',
    description:
      'Probes of the API server that got an answer. control-plane-availability pages, this tells its share.',
    objective: '0.9995',
    indicator: { type: 'probe', up },
    tiers: [],
    noDataAlert: true,
  };
}
