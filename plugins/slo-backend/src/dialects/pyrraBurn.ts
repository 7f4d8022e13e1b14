import { isKnown, known, unknown, type Measure } from '@fairway/contracts';
import { errorBudget, parsePrometheusDuration } from '@fairway/slo';
import type { Sample, Series } from '@fairway/kit-node/prometheus';
import type { Line, SloReading } from './Dialect';
import { derive } from './identity';
import { finitePoints } from './lines';
import { byWindow } from './windows';

const BURNRATE = /:burnrate([0-9][0-9a-z]*)$/;
const HOUR = 3600;
const FOUR_WEEKS_IN_FIVE_MINUTES = (28 * 24 * 60) / 5;

/** The window in the name of a series of error ratios: `1h4m`. */
export function burnWindowOf(name: string): string | undefined {
  return BURNRATE.exec(name)?.[1];
}

/** Error ratio over a window: of the worst group, where an SLO is grouped into several series. */
export interface WindowRatio {
  window: string;
  ratio: Measure;
}

/** 0/0 is NaN: a group without requests, which says nothing about the others. */
function worstOf(values: number[]): Measure {
  const measured = values.filter(value => !Number.isNaN(value));
  return measured.length > 0
    ? known(Math.max(...measured))
    : unknown('no-traffic');
}

/** Shortest window first, each once. */
export function ratiosOf(samples: Sample[]): WindowRatio[] {
  const byName = Map.groupBy(samples, ({ labels }) =>
    burnWindowOf(labels.__name__),
  );
  return [...byName]
    .flatMap(([window, own]) =>
      window === undefined
        ? []
        : [{ window, ratio: worstOf(own.map(({ value }) => value)) }],
    )
    .sort(byWindow);
}

/** Multiples of the even burn. */
export function ratesOf(
  ratios: WindowRatio[],
  objective: Measure,
): SloReading['burn'] {
  return ratios.map(({ window, ratio }) => ({
    window,
    rate: derive([ratio, objective], (r, o) => r / errorBudget(o)),
  }));
}

/**
 * The shortest window that Pyrra records for a period: five minutes for four weeks, scaled with the period and rounded
 * to minutes.
 */
export function shortestWindow(periodSeconds: number): string {
  const minutes = periodSeconds / FOUR_WEEKS_IN_FIVE_MINUTES / 60;
  return `${Math.max(1, Math.round(minutes))}m`;
}

/** The recorded window that is nearest to so many hours; as in the rules of four weeks, if none is recorded now. */
export function windowNear(burn: SloReading['burn'], hours: number): string {
  const distance = (window: string) =>
    Math.abs(
      Math.log((parsePrometheusDuration(window) || NaN) / (hours * HOUR)),
    );
  return burn
    .map(({ window }) => window)
    .filter(window => Number.isFinite(distance(window)))
    .reduce<string>(
      (best, window) => (distance(window) < distance(best) ? window : best),
      burn.length > 0 ? burn[0].window : `${hours}h`,
    );
}

/** Burn at each moment, out of the error ratios of all groups: of the worst. */
export function burnOverTime(series: Series[], objective: Measure): Line {
  if (!isKnown(objective)) return [];
  const worst = new Map<number, number>();
  for (const { points } of series) {
    for (const [t, ratio] of finitePoints(points)) {
      const rate = ratio / errorBudget(objective.value);
      worst.set(t, Math.max(rate, worst.get(t) ?? -Infinity));
    }
  }
  return [...worst].sort(([a], [b]) => a - b);
}
