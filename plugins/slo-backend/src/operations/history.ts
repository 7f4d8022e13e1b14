import { valueOf } from '@fairway/contracts';
import type { SloHistory, sloContract } from '@fairway/contracts/slo';
import { withoutAddresses, type Handlers } from '@fairway/kit-node';
import { dialectOf, type HistoryLines } from '../dialects';
import { calendarHistory } from '../history/calendarHistory';
import { grid } from '../history/sparkline';
import type { SloDeps } from './SloDeps';
import { requireSlo } from './visible';

const POINTS = 360;
const MONTH = 30 * 86400;

function points(
  lines: HistoryLines,
  { start, end, step }: { start: number; end: number; step: number },
) {
  const remaining = new Map(lines.remaining);
  const burn = lines.burn.map(({ line }) => new Map(line));
  const moments = Math.round((end - start) / step) + 1;
  return Array.from({ length: moments }, (_, i) => {
    const t = start + i * step;
    return {
      t,
      remaining: remaining.get(t) ?? null,
      burn: burn.map(line => line.get(t) ?? null),
    };
  });
}

/** When the newest of the points with a value is from; the end of the grid tells nothing of the data. */
function newest(told: ReturnType<typeof points>): string | undefined {
  const last = told.findLast(
    ({ remaining, burn }) =>
      remaining !== null || burn.some(rate => rate !== null),
  );
  return last && new Date(last.t * 1000).toISOString();
}

/** What no source records has no past. */
function unrecorded(
  ref: string,
  { step }: { step: number },
  { model }: SloDeps,
): SloHistory {
  return {
    sources: model.sources(),
    ref,
    stepSeconds: step,
    burnWindows: [],
    points: [],
    resets: [],
    warnings: [],
  };
}

/** Budget and burn of one SLO over time: the one question to the source that opening a chart costs; of a window of the
 * calendar three. */
export function history(
  deps: SloDeps,
): Handlers<typeof sloContract>['history'] {
  return async ({ options, ...request }) => {
    const { entry, status } = await requireSlo(options.slo, request, deps);
    const collected = deps.sources.find(({ name }) => name === status.source);
    const seconds = options.seconds ?? valueOf(status.windowSeconds) ?? MONTH;
    const moments = grid(deps.now(), seconds, POINTS);
    if (!collected) return unrecorded(status.ref, moments, deps);
    const { query, read } = dialectOf(status.dialect).history(
      entry.reading,
      moments.step,
    );
    const { calendar } = entry.reading;
    const [{ data, warnings }, ofCalendar] = await Promise.all([
      collected.views.queryRange(query, moments),
      calendar && calendarHistory(collected.views, entry.reading, moments),
    ]);
    const lines = read(data);
    const told = points({ ...lines, ...ofCalendar }, moments);
    return {
      asOf: newest(told),
      sources: [collected.slos().status],
      ref: status.ref,
      stepSeconds: moments.step,
      burnWindows: lines.burn.map(({ window }) => window),
      points: told,
      resets: ofCalendar?.resets ?? [],
      warnings: [
        ...new Set([...warnings, ...(ofCalendar?.warnings ?? [])]),
      ].map(withoutAddresses),
    };
  };
}
