import type { RecordingRule } from '../RuleGroup';

/** A recording rule before it is known which SLO it belongs to. */
export type Recording = Omit<RecordingRule, 'labels'> & {
  labels?: Record<string, string>;
};

/** Under which names events and bad events are recorded. */
export interface EventRecords {
  total: string;
  bad: string;
}

/** How the events of one kind of indicator are counted. */
export interface EventSource {
  /** Events and bad events per second over a window, in the order in which one reads what was recorded of the other. */
  rates(window: string, names: EventRecords): Recording[];
  /** Events and bad events of each interval, so that long windows are sums. */
  ledger: Recording[];
  /** What takes the place of a ledger of its own. */
  mean?: {
    /** Bad share of a window of recorded series. */
    share(window: string): string;
    /** Bad share of a window, by the parts' ledgers, and events in it. */
    whole(window: string): { share: string; events: string };
  };
}
