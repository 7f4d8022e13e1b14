import { valueOf } from '@fairway/contracts';
import type { sloContract } from '@fairway/contracts/slo';
import { withoutAddresses, type Handlers } from '@fairway/kit-node';
import { dialectOf, type HistoryLines } from '../dialects';
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
  const burn1h = new Map(lines.burn1h);
  const burn6h = new Map(lines.burn6h);
  const moments = Math.round((end - start) / step) + 1;
  return Array.from({ length: moments }, (_, i) => {
    const t = start + i * step;
    return {
      t,
      remaining: remaining.get(t) ?? null,
      burn1h: burn1h.get(t) ?? null,
      burn6h: burn6h.get(t) ?? null,
    };
  });
}

/** Budget and burn of one SLO over time: the one question to the source that opening a chart costs. */
export function history(
  deps: SloDeps,
): Handlers<typeof sloContract>['history'] {
  return async ({ options, ...request }) => {
    const { entry, status } = await requireSlo(options.slo, request, deps);
    const collected = deps.sources.find(({ name }) => name === status.source)!;
    const seconds = options.seconds ?? valueOf(status.windowSeconds) ?? MONTH;
    const moments = grid(deps.now(), seconds, POINTS);
    const { query, read } = dialectOf(status.dialect).history(entry.reading);
    const { data, warnings } = await collected.views.queryRange(query, moments);
    return {
      asOf: new Date(moments.end * 1000).toISOString(),
      sources: [collected.slos().status],
      ref: status.ref,
      stepSeconds: moments.step,
      points: points(read(data), moments),
      warnings: warnings.map(withoutAddresses),
    };
  };
}
