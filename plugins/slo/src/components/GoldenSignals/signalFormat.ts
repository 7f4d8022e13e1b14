import type { SignalLine } from '@fairway/contracts/slo';
import { formatCount } from '@fairway/kit-react';
import type { Signal } from '@fairway/contracts/slo';
import { formatSeconds } from '../../words/seconds';

export type PresentSignal = Extract<Signal, { lines: SignalLine[] }>;

/** A value of a signal in its unit: `84 /s`, `310 ms`, `71%`. */
export function formatSignal(
  value: number,
  unit: PresentSignal['unit'],
  locale?: string,
): string {
  if (unit === 'seconds') return formatSeconds(value, locale);
  if (unit === 'ratio')
    return `${new Intl.NumberFormat(locale, {
      maximumFractionDigits: value < 0.1 ? 1 : 0,
    }).format(value * 100)}%`;
  const number =
    value >= 10_000
      ? formatCount(value, locale)
      : new Intl.NumberFormat(locale, {
          maximumSignificantDigits: value < 100 ? 2 : 4,
        }).format(value);
  return `${number}\u00a0/s`;
}

/** Ends of a value axis from zero on, with four even steps that read well. */
export function signalScale(values: number[]): {
  domain: [number, number];
  ticks: number[];
} {
  const highest = Math.max(0, ...values);
  if (highest === 0) return { domain: [0, 1], ticks: [0, 1] };
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(of => of * power).find(of => of >= rough);
  const size = step ?? 10 * power;
  const count = Math.ceil(highest / size - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * size).toPrecision(12)),
  );
  return { domain: [0, ticks[count]], ticks };
}

/** The two lines that are drawn, the telling one first; the others stand in values and table. */
export function drawnLines({ lines }: PresentSignal): SignalLine[] {
  const named = (...names: SignalLine['name'][]) =>
    names.flatMap(name => lines.find(line => line.name === name) ?? []);
  const drawn =
    lines[0].name.startsWith('p') && lines[0].name !== 'total'
      ? named('p99', 'p50')
      : [
          ...named('cpu-of-limits', 'cpu-of-requests').slice(0, 1),
          ...named('memory-of-limits', 'memory-of-requests').slice(0, 1),
        ];
  return (drawn.length > 0 ? drawn : lines).slice(0, 2);
}

/** The value at the end of a line; `undefined`: there is none now. */
export function lastValue({ values }: SignalLine): number | undefined {
  return values.at(-1) ?? undefined;
}
