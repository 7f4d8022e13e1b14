import type { Indicator } from '../definition/Indicator';
import type { PlatformSloKey } from './PlatformFacts';

/**
 * One SLO of a cluster: what is the same for every cluster, and where its events are counted.
 *
 * @public
 */
export interface PlatformSlo {
  key: PlatformSloKey;
  title: string;
  /** What is measured, and what the number leaves out. */
  description: string;
  /** Share of good events, as decimal text. */
  objective: string;
  indicator: Indicator;
  /** Tiers of its alerts for burning. */
  tiers: ('page' | 'ticket')[];
  /** `false`: silence is no fault, since nothing may have happened yet. */
  noDataAlert: boolean;
}

export const BOTH_TIERS: PlatformSlo['tiers'] = ['page', 'ticket'];
export const TICKET_ONLY: PlatformSlo['tiers'] = ['ticket'];
