import { decimalText } from './decimal';
import type { IndicatorOptions, ReadIndicator } from './indicator';
import { readMetricQuery } from './metricQuery';
import type { Place } from './Place';
import { WINDOW } from './query/Expression';
import { readGroupBy } from './rawIndicator';

const MOMENT = '5m';

/** What is bad, of what is good. */
const OPPOSITE: Record<string, string> = {
  lt: '>=',
  lte: '>',
  gt: '<=',
  gte: '<',
};

/** A value that is good while it is on the right side of a threshold. */
export function readThreshold(
  metric: Place,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { objective, reading } = options;
  const { findings } = reading;
  const query = readMetricQuery(metric, reading);
  const op = objective?.at('op');
  const value = objective?.at('value');
  if (!objective || !op || !value) return undefined;
  if (!op.exists)
    findings.error(
      op,
      'it is missing beside a thresholdMetric',
      'write lt, lte, gt or gte: what is good',
    );
  if (!value.exists)
    findings.error(
      value,
      'it is missing beside a thresholdMetric',
      'write the number to compare with',
    );
  if (!op.exists || !value.exists || !query) return undefined;
  if (!Number.isFinite(value.value))
    return findings.error(value, 'it is not finite', 'write a number');
  const groupBy = readGroupBy(query, options);
  if (!groupBy) return undefined;
  findings.warning(
    query.place,
    'events cannot be counted in a value that is compared: every second counts the same, however many requests it has',
    'name the counters of good (or bad) and total events in ratioMetric, where there are any',
  );
  // What is compared is a value of one moment, not of each window that rules look at.
  const text = `(${query.expression.text().replaceAll(WINDOW, MOMENT)})`;
  const bound = decimalText(value.value as number);
  // NaN equals nothing: it is left out, instead of being good or bad by chance.
  const bad = `(${text} == ${text}) ${
    OPPOSITE[String(op.value)]
  } bool ${bound}`;
  return { indicator: { type: 'ratio', bad }, groupBy };
}
