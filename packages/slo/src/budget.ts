/** @public */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The error budget of an objective as a share of all events.
 *
 * `1 - 0.999` is 0.0010000000000000009 in floating point; twelve digits are exact for any objective that people write.
 *
 * @param objective - ratio, such as 0.999
 * @public
 */
export function errorBudget(objective: number): number {
  return Number((1 - objective).toFixed(12));
}

/**
 * The error budget as decimal text, exact: `0.001` of `0.999`.
 *
 * @param objective - decimal text above 0 and below 1
 * @throws RangeError for other text
 * @public
 */
export function errorBudgetText(objective: string): string {
  const [, digits] = /^0?\.(\d*[1-9]\d*)$/.exec(objective) ?? [];
  if (!digits) {
    throw new RangeError(
      `"${objective}" is no objective; write a ratio between 0 and 1, like 0.999`,
    );
  }
  const one = BigInt(10) ** BigInt(digits.length);
  const budget = String(one - BigInt(digits)).padStart(digits.length, '0');
  return `0.${budget.replace(/0+$/, '')}`;
}

/**
 * Budget left: 1 = all of it, 0 = none, below 0 = overspent.
 *
 * @param sli - good share of the events, 0..1
 * @public
 */
export function remainingBudget(sli: number, objective: number): number {
  return 1 - (1 - sli) / errorBudget(objective);
}

/**
 * Budget left over the whole window where only a share of it has data: at worst the rest goes on like the measured
 * part, at best it was or will be clean.
 *
 * @param coverage - share of the window with data, 0..1
 * @public
 */
export function remainingRange(remaining: number, coverage: number): Interval {
  const ifClean = 1 - (1 - remaining) * coverage;
  return {
    low: Math.min(remaining, ifClean),
    high: Math.max(remaining, ifClean),
  };
}

/**
 * Until the budget is spent, at a burn rate.
 *
 * @param burnRate - multiple of the even burn
 * @returns seconds; `undefined` if the budget outlasts the window at this rate, or is spent already
 * @public
 */
export function secondsToExhaustion(
  remaining: number,
  burnRate: number,
  windowSeconds: number,
): number | undefined {
  if (remaining <= 0 || burnRate <= 1) return undefined;
  return (remaining * windowSeconds) / burnRate;
}

/**
 * Wilson score interval of a good share, for 95 % confidence. Honest for few events and near 0 and 1, where the usual
 * normal interval is not.
 *
 * @public
 */
export function wilsonInterval(bad: number, total: number): Interval {
  const z = 1.959964;
  const p = 1 - bad / total;
  const denominator = 1 + z ** 2 / total;
  const centre = (p + z ** 2 / (2 * total)) / denominator;
  const half =
    (z / denominator) *
    Math.sqrt((p * (1 - p)) / total + z ** 2 / (4 * total ** 2));
  // Exact at the ends, where rounding would leave a trace.
  return {
    low: bad === total ? 0 : Math.max(0, centre - half),
    high: bad === 0 ? 1 : Math.min(1, centre + half),
  };
}
