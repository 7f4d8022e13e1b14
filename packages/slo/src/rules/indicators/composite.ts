import type { CompositePart, Indicator } from '../../definition/Indicator';
import { escapeRegex, selector } from '../../promql/selector';
import { records } from '../records';
import type { RuleScope } from '../RuleScope';
import { sourceOf } from '../windows';
import type { EventSource } from './EventSource';

/** The series of a record that are of these SLOs. */
export function ofSlos(record: string, ids: string[]): string {
  const matcher =
    ids.length === 1
      ? { label: 'slo', op: '=' as const, value: ids[0] }
      : {
          label: 'slo',
          op: '=~' as const,
          value: ids.map(escapeRegex).join('|'),
        };
  return selector(record, [matcher]);
}

/**
 * The weighted mean of the parts' bad shares. A part without events has none that were bad; a part without data leaves no
 * value at all.
 */
export function weightedShare(
  parts: CompositePart[],
  countOf: (record: 'bad' | 'total', part: CompositePart) => string,
): string {
  const weighted = parts.map(part => {
    const bad = countOf('bad', part);
    return `${part.weight} * (${bad} / (${countOf(
      'total',
      part,
    )} > 0) or 0 * ${bad})`;
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return `(${weighted.join(' + ')}) / ${Number(whole.toPrecision(12))}`;
}

/** Of other SLOs, whose rules are on the same server: nothing raw is read again. */
export function composite(
  scope: RuleScope,
  { parts }: Extract<Indicator, { type: 'composite' }>,
): EventSource {
  const { sum, own } = scope;
  const ids = parts.map(({ id }) => id);
  const isRecorded = (window: string) => ['5m', '1h'].includes(window);
  const ofRates = (window: string) => (of: 'bad' | 'total', slos: string[]) => {
    const record = of === 'bad' ? records.badRate : records.totalRate;
    return sum(
      isRecorded(window)
        ? ofSlos(record(window), slos)
        : `avg_over_time(${ofSlos(record('5m'), slos)}[${window}])`,
    );
  };
  const ofLedger = (window: string) => (of: 'bad' | 'total', slos: string[]) =>
    sum(
      `sum_over_time(${ofSlos(
        of === 'bad' ? records.badEvents : records.totalEvents,
        slos,
      )}[${window}])`,
    );
  const counts = (window: string) =>
    sourceOf(window) === 'ledger' ? ofLedger(window) : ofRates(window);
  const share = (window: string, count = counts(window)) =>
    weightedShare(parts, (of, { id }) => count(of, [id]));
  return {
    rates: (window, names) => [
      { record: names.total, expr: ofRates(window)('total', ids) },
      {
        record: names.bad,
        expr: `${share(window, ofRates(window))} * ${sum(own(names.total))}`,
      },
    ],
    ledger: [],
    mean: {
      share,
      whole: window => ({
        share: share(window, ofLedger(window)),
        events: ofLedger(window)('total', ids),
      }),
    },
  };
}
