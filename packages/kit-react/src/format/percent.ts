import { NBSP, MINUS } from './characters';

/** Floats miss whole numbers by a hair: 0.57 * 100 is 56.99999999999999. */
const HAIR = 1e-9;

/**
 * Share of a budget, or a coverage, as percent, rounded to the worse: down when positive, away from zero when overspent.
 *
 * @param ratio - 1 = all, 0 = none, below 0 = overspent
 * @public
 */
export function formatShare(ratio: number, locale?: string): string {
  if (ratio < 0) return `${MINUS}${formatCost(-ratio, locale)}`;
  const percent = ratio * 100;
  if (ratio > 0 && percent < 0.1 - HAIR) return `<${number(0.1, 1, locale)}%`;
  if (ratio < 1 && percent > 99.9 + HAIR) return `>${number(99.9, 1, locale)}%`;
  const digits = percent < 10 && percent > 0 ? 1 : 0;
  const step = 10 ** digits;
  return `${number(Math.floor(percent * step + HAIR) / step, digits, locale)}%`;
}

/**
 * What something costs of a budget, as percent, rounded to the worse: up.
 *
 * @param ratio - 1 = the whole budget
 * @public
 */
export function formatCost(ratio: number, locale?: string): string {
  const percent = ratio * 100;
  const step = percent < 10 ? 10 : 1;
  // Not below zero: Intl would write the -0 of Math.ceil as "-0".
  const rounded = Math.max(0, Math.ceil(percent * step - HAIR) / step);
  const digits = rounded < 10 && rounded > 0 ? 1 : 0;
  return `${number(rounded, digits, locale)}%`;
}

/**
 * An objective, never rounded: `99.95%`.
 *
 * @public
 */
export function formatObjective(ratio: number, locale?: string): string {
  // 0.9990000000000001 is how rule generators write 0.999.
  const percent = Number((ratio * 100).toPrecision(12));
  return `${new Intl.NumberFormat(locale, {
    maximumFractionDigits: 10,
  }).format(percent)}%`;
}

/**
 * A success rate, rounded down, with two decimals more than its objective.
 *
 * @public
 */
export function formatSuccessRate(
  ratio: number,
  objective: number,
  locale?: string,
): string {
  const written = String(Number((objective * 100).toPrecision(12)));
  const digits = Math.min((written.split('.')[1] ?? '').length + 2, 8);
  const step = 10 ** digits;
  const rounded = Math.floor(ratio * 100 * step + HAIR * step) / step;
  return `${number(rounded, digits, locale)}%`;
}

/**
 * The threshold of a burn rate, never rounded: `14.4x`, `6x`.
 *
 * @public
 */
export function formatFactor(factor: number, locale?: string): string {
  return `${new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 6,
  }).format(factor)}x`;
}

/**
 * A burn rate: `45x`, `2.2x`, `<0.1x`. 1x spends the budget in exactly one window.
 *
 * @public
 */
export function formatBurn(rate: number, locale?: string): string {
  if (rate > 0 && rate < 0.1) return `<${number(0.1, 1, locale)}x`;
  const digits = rate > 0 && rate < 9.95 ? 1 : 0;
  return `${number(rate, digits, locale)}x`;
}

const COUNT_UNITS: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/**
 * A count: whole below 10,000, compact from there (`13.3 k`, `17.2 M`).
 *
 * @public
 */
export function formatCount(count: number, locale?: string): string {
  if (Math.abs(count) < 9_999.5) return number(count, 0, locale);
  const [divisor, unit] = COUNT_UNITS.find(
    ([size]) => Math.abs(count) >= size * 0.99995,
  )!;
  return `${number(count / divisor, 1, locale)}${NBSP}${unit}`;
}

/**
 * A count in full: `17,236,800`.
 *
 * @public
 */
export function formatFullCount(count: number, locale?: string): string {
  return number(count, 0, locale);
}

function number(value: number, digits: number, locale?: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
