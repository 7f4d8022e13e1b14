import type { RecordingRule } from '../RuleGroup';

/** A recording rule before it is known which SLO it belongs to. */
export type Recording = Omit<RecordingRule, 'labels'> & {
  labels?: Record<string, string>;
};

/** How the events of one kind of indicator are counted. */
export interface EventSource {
  /** Events and bad events per second over a window, from raw data: total first, since bad may read it. */
  rates(window: string): Recording[];
  /** Events and bad events of each interval, so that long windows are sums. */
  ledger: Recording[];
}
