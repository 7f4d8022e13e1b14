import { dialects } from '../dialects';
import { selector, type Matcher } from '../prometheus/promql';

const ALERT_SERIES: Matcher = {
  label: '__name__',
  op: '=~',
  value: 'ALERTS|ALERTS_FOR_STATE',
};

/**
 * The one instant query that a Prometheus is asked per interval, whoever looks: everything that the known rule sets
 * record for a list, and their alerts.
 *
 * All recorded series are one selector and not several with `or`: that compares labels without the metric's name, so
 * of two series with equal labels it would keep one.
 */
export const SLO_QUERY = [
  selector(undefined, [
    {
      label: '__name__',
      op: '=~',
      value: dialects.flatMap(({ metrics }) => metrics).join('|'),
    },
  ]),
  ...dialects.map(({ alerts }) =>
    selector(undefined, [ALERT_SERIES, ...alerts]),
  ),
].join(' or ');
