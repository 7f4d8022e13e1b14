import { dialects, type Dialect } from '../dialects';
import { selector, type Matcher } from '@fairway/slo';

const ALERT_SERIES: Matcher = {
  label: '__name__',
  op: '=~',
  value: 'ALERTS|ALERTS_FOR_STATE',
};

/** All rule sets whose SLOs one label tells apart, as one selector. */
function recorded([idLabel, same]: [string, Dialect[]]): string {
  return selector(undefined, [
    {
      label: '__name__',
      op: '=~',
      value: same.flatMap(({ metrics }) => metrics).join('|'),
    },
    { label: idLabel, op: '!=', value: '' },
  ]);
}

/**
 * The one instant query that a Prometheus is asked per interval, whoever looks: everything that the known rule sets
 * record for a list, and their alerts.
 *
 * `or` compares labels without the metric's name, so of two series with equal labels it would keep one. It stands only
 * between selectors whose series differ in a label.
 */
export const SLO_QUERY = [
  ...[...Map.groupBy(dialects, ({ idLabel }) => idLabel)].map(recorded),
  ...dialects.map(({ alerts }) =>
    selector(undefined, [ALERT_SERIES, ...alerts]),
  ),
].join(' or ');
