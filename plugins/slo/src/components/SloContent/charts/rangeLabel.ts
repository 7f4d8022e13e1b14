import type { Translate } from '../../../translations';

/** One sentence on a chart for those who do not see it: range and present value. */
export function rangeLabel(
  key: 'chart.budgetLabel' | 'chart.budgetLabelUncertain' | 'chart.burnLabel',
  series: {
    known: number[];
    span: string;
    format: (value: number) => string;
    /** The present value, where it is not the last known one. */
    last?: string;
  },
  t: Translate,
): string {
  const { known, span, format, last } = series;
  if (known.length === 0) return t('chart.emptyLabel', { span });
  return t(key, {
    span,
    low: format(Math.min(...known)),
    high: format(Math.max(...known)),
    last: last ?? format(known[known.length - 1]),
  });
}
