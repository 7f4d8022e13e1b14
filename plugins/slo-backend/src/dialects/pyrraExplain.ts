import { equals, escapeRegex, selector } from '@fairway/slo';
import type { Explanation, SloReading } from './Dialect';

/** How the budget left of an SLO follows from what Pyrra records. */
export function explainPyrra(reading: SloReading): Explanation {
  const objective =
    'value' in reading.objective
      ? String(reading.objective.value)
      : 'objective';
  const { counting } = reading;
  if (!counting) {
    return {
      formula: 'ratio',
      query: `1 - (1 - ${selector(
        'pyrra_availability',
        equals(reading.key),
      )}) / (1 - ${objective})`,
      countedBy: undefined,
    };
  }
  const increase = (metric: string) => ({
    label: '__name__',
    op: '=~' as const,
    value: `${escapeRegex(metric)}:increase[0-9]+[dw][0-9a-z]*`,
  });
  const all = selector(undefined, [
    increase(counting.total),
    ...equals(reading.key),
  ]);
  // Without any failed event there is no series of them.
  const query = counting.bad
    ? `1 - (\n    (sum(${selector(undefined, [
        increase(counting.bad.metric),
        ...equals(reading.key),
        ...counting.bad.matchers,
      ])}) or 0 * sum(${all}))\n  /\n    sum(${all})\n) / (1 - ${objective})`
    : `1 - (1 -\n    sum(${selector(undefined, [
        increase(counting.total),
        ...equals(reading.key),
        { label: 'le', op: '!=', value: '' },
      ])})\n  /\n    sum(${selector(undefined, [
        increase(counting.total),
        ...equals(reading.key),
        { label: 'le', op: '=', value: '' },
      ])})\n) / (1 - ${objective})`;
  return {
    formula: 'events',
    query,
    countedBy: {
      ratio: `${counting.total}:burnrate${reading.burn[0]?.window ?? '5m'}`,
    },
  };
}
