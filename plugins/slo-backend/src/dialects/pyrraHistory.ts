import { equals, escapeRegex, selector } from '@fairway/slo';
import type { Dialect, SloReading } from './Dialect';
import { burnOverTime, windowNear } from './pyrraBurn';
import { remainingOverTime } from './pyrraLines';
import { seriesOver, worstOfStep } from './worstOfStep';

/** Budget and burn of one SLO over time. */
export function pyrraHistory(
  reading: SloReading,
  stepSeconds: number,
): ReturnType<Dialect['history']> {
  const windows = [
    ...new Set([1, 6].map(hours => windowNear(reading.burn, hours))),
  ];
  const named = (pattern: string) =>
    selector(undefined, [
      { label: '__name__', op: '=~', value: pattern },
      ...equals(reading.key),
    ]);
  const left = [
    'pyrra_availability',
    ...[reading.counting?.total, reading.counting?.bad?.metric]
      .filter(metric => metric !== undefined)
      .map(metric => `${escapeRegex(metric)}:increase[0-9]+[dw][0-9a-z]*`),
  ];
  // By its full name where that is known: without names, two metrics of one SLO would be one series told twice.
  const metric = reading.counting ? escapeRegex(reading.counting.total) : '.+';
  const burn = windows.map(window =>
    worstOfStep(named(`${metric}:burnrate${window}`), {
      window,
      stepSeconds,
    }),
  );
  return {
    query: [named(left.join('|')), ...burn].join(' or '),
    read: series => ({
      remaining: remainingOverTime(series, reading),
      burn: windows.map(window => ({
        window,
        line: burnOverTime(seriesOver(window, series), reading.objective),
      })),
    }),
  };
}
