import type { Signal, sloContract } from '@fairway/contracts/slo';
import { withoutAddresses, type Handlers } from '@fairway/kit-node';
import type { Series } from '@fairway/kit-node/prometheus';
import { grid, type Grid } from '../history/sparkline';
import { queryUrl } from '../links/queryUrl';
import { ownGroups } from '../ruleHealth/LoadedRules';
import {
  lineOfSeries,
  oneQuery,
  type SignalQuery,
} from '../signals/SignalQuery';
import { signalQueries, SIGNALS } from '../signals/signalQueries';
import type { SloDeps } from './SloDeps';
import { requireSlo } from './visible';

const POINTS = 240;

type AskedSource = SloDeps['sources'][0];

function values(series: Series | undefined, { start, end, step }: Grid) {
  const byTime = new Map(series?.points);
  const moments = Math.round((end - start) / step) + 1;
  return Array.from({ length: moments }, (_, i) => {
    const value = byTime.get(start + i * step);
    return value !== undefined && Number.isFinite(value) ? value : null;
  });
}

/** A signal of which the source has nothing is absent, and not a line of gaps. */
function read(
  asked: SignalQuery,
  answer: { data: Series[]; moments: Grid; source: AskedSource['source'] },
): Signal {
  if ('absent' in asked) return asked;
  const { data, moments, source } = answer;
  const lines = asked.lines
    .map(({ name, query }) => ({
      name,
      query,
      queryUrl: queryUrl(source, query),
      values: values(
        data.find(({ labels }) => lineOfSeries(labels) === name),
        moments,
      ),
    }))
    .filter(line => line.values.some(value => value !== null));
  const { unit, bound } = asked;
  return lines.length > 0
    ? { unit, lines, ...(bound === undefined ? {} : { bound }) }
    : { absent: 'no-series' };
}

function newest(data: Series[]): string | undefined {
  const last = data
    .map(({ points }) => points.at(-1)?.[0] ?? -Infinity)
    .reduce((a, b) => Math.max(a, b), -Infinity);
  return Number.isFinite(last)
    ? new Date(last * 1000).toISOString()
    : undefined;
}

/** What the service of an SLO does: the one question to the source that opening a panel costs. */
export function goldenSignals(
  deps: SloDeps,
): Handlers<typeof sloContract>['goldenSignals'] {
  return async ({ options, ...request }) => {
    const { entry, status, entities } = await requireSlo(
      options.slo,
      request,
      deps,
    );
    const moments = grid(deps.now(), options.seconds, POINTS);
    const asked = deps.sources.find(({ name }) => name === status.source);
    const loaded = asked?.rules().data;
    const groups = loaded ? ownGroups(entry.reading, loaded) : [];
    const queries = signalQueries(
      entry,
      { entities, rules: groups.flatMap(({ rules }) => rules) },
      { stepSeconds: moments.step },
    );
    const lines = SIGNALS.flatMap(signal => {
      const query = queries[signal];
      return 'lines' in query ? query.lines : [];
    });
    const { data, warnings } =
      asked && lines.length > 0
        ? await asked.views.queryRange(oneQuery(lines), moments)
        : { data: [], warnings: [] };
    const signal = (name: (typeof SIGNALS)[number]): Signal =>
      asked
        ? read(queries[name], { data, moments, source: asked.source })
        : { absent: 'not-recorded' };
    return {
      asOf: newest(data),
      sources: asked ? [asked.slos().status] : deps.model.sources(),
      ref: status.ref,
      start: moments.start,
      stepSeconds: moments.step,
      traffic: signal('traffic'),
      errors: signal('errors'),
      latency: signal('latency'),
      saturation: signal('saturation'),
      warnings: warnings.map(withoutAddresses),
    };
  };
}
