import type { Indicator } from '../../definition/Indicator';
import type { Matcher } from '../../promql/selector';
import type { CounterQuery } from './counter';
import type { Refusal } from './Refusal';

const NUMBER = /^[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;
// Whole bounds as both servers before and after Prometheus 3 write them: `1(\.0)?`, `1|1.0`.
const EITHER_FORM = /^([0-9]+)(\(\\*\.0\)\?|\|\1\\*\.0)$/;

const ofBuckets = ({ series }: CounterQuery) =>
  series.metric.endsWith('_bucket');

const boundsOf = ({ series }: CounterQuery) =>
  series.matchers.filter(({ label }) => label === 'le');

function withoutBound({ series }: CounterQuery) {
  return {
    metric: series.metric,
    matchers: series.matchers.filter(({ label }) => label !== 'le'),
  };
}

function isInfinite({ op, value }: Matcher): boolean {
  return op === '=' && /^\+?Inf$/i.test(value);
}

/** The bound that a matcher names, as `0.3` or `1`; `undefined`: none. */
function boundOf({ op, value }: Matcher): string | undefined {
  const either = op === '=~' ? EITHER_FORM.exec(value) : undefined;
  const text = either ? either[1] : value;
  if (!NUMBER.test(text)) return undefined;
  if (op !== '=' && op !== '=~') return undefined;
  const bound = Number(text);
  return bound > 0 && Number.isFinite(bound) ? text : undefined;
}

/** `le` where there are no buckets, or buckets without exactly one `le`. */
function misused(query: CounterQuery, at: Refusal['at']): Refusal | undefined {
  const { metric } = query.series;
  const bounds = boundsOf(query);
  if (!ofBuckets(query) && bounds.length > 0)
    return {
      at,
      message: `le is the bound of a bucket, and ${metric} counts no buckets`,
      mend: 'name the metric that ends in _bucket, or remove le',
    };
  if (ofBuckets(query) && bounds.length !== 1)
    return {
      at,
      message: `${metric} counts an event in several buckets`,
      mend: 'name one bound, such as le="0.3"',
    };
  return undefined;
}

/** All events of a histogram: its count, or the bucket that holds them all. */
function countOf(total: CounterQuery): CounterQuery['series'] | Refusal {
  if (!ofBuckets(total)) return total.series;
  if (isInfinite(boundsOf(total)[0])) {
    const { metric, matchers } = withoutBound(total);
    return { metric: metric.replace(/_bucket$/, '_count'), matchers };
  }
  return {
    at: 'total',
    message: 'one bucket does not hold all events',
    mend: `name ${total.series.metric.replace(/_bucket$/, '_count')}`,
  };
}

/**
 * Recognises the buckets of a classic histogram as the good events.
 *
 * @returns `undefined`: there is no bucket in it
 */
export function latencyOf(
  total: CounterQuery,
  part: CounterQuery,
  counted: 'bad' | 'good',
): Indicator | Refusal | undefined {
  const wrong = misused(total, 'total') ?? misused(part, 'part');
  if (wrong) return wrong;
  if (!ofBuckets(part))
    return ofBuckets(total)
      ? {
          at: 'part',
          message: 'total counts buckets, this does not',
          mend: 'name a bucket of the same histogram',
        }
      : undefined;
  const count = countOf(total);
  if ('at' in count) return count;
  const [le] = boundsOf(part);
  if (isInfinite(le))
    return {
      at: 'part',
      message: 'every event is in the bucket +Inf',
      mend: 'name a bound, such as le="0.3"',
    };
  const bound = boundOf(le);
  if (bound === undefined)
    return {
      at: 'part',
      message: `le${le.op}${JSON.stringify(le.value)} names no bound`,
      mend: 'write one bound of the histogram, such as le="0.3"',
    };
  if (counted === 'bad')
    return {
      at: 'part',
      message: `what is at most ${bound} is counted as bad`,
      mend: 'write it as good instead of bad',
    };
  return {
    type: 'latency',
    count,
    bucket: withoutBound(part),
    bound: bound.replace(/\.0+$/, ''),
  };
}
