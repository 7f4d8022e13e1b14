import type { Events, TruthCase } from './TruthCase';

/** One series of a target, as a server would expose it. */
export interface Exposed {
  metric: string;
  /** All but `instance`. */
  labels: string;
  value(counters: Events): number;
  /** Whether it holds what is counted of the total: the failed, or the fast. */
  isPart: boolean;
}

const all = ({ good, bad }: Events) => good + bad;
const good = (counters: Events) => counters.good;
const bad = (counters: Events) => counters.bad;

/** The series of a case's targets. */
export function exposedBy({ name, indicator, bounds }: TruthCase): Exposed[] {
  const job = `job="${name}"`;
  if (indicator === 'requests') {
    const metric = 'http_requests_total';
    return [
      { metric, labels: `${job},code="200"`, value: good, isPart: false },
      { metric, labels: `${job},code="500"`, value: bad, isPart: true },
    ];
  }
  const count = 'http_request_duration_seconds_count';
  const metric = 'http_request_duration_seconds_bucket';
  const fast = `${job},le="${bounds?.server ?? '0.3'}"`;
  return [
    { metric: count, labels: job, value: all, isPart: false },
    { metric, labels: fast, value: good, isPart: true },
  ];
}
