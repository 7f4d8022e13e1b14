import type { Sparkline } from '@fairway/contracts/slo';

/** What the hourly look back tells about one SLO. */
export interface SloTrend {
  source: string;
  id: string;
  sparkline: Sparkline;
  /** Unix seconds of the first value, where that is within the window: the SLO is younger than its window. */
  firstSeen: number | undefined;
  /** Share of the window with data, where the rule set does not record it. */
  coverage: number | undefined;
}
