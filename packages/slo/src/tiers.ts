import { parsePrometheusDuration } from './duration';

/** @public */
export interface BurnTier {
  tier: 'page' | 'ticket';
  /** Both windows must burn faster than the factor. */
  long: string;
  short: string;
  /** Multiple of the even burn. */
  factor: number;
}

// Share of the budget that may be spent within the long window before the tier fires (SRE Workbook, chapter 5).
const STANDARD = [
  { tier: 'page', long: '1h', short: '5m', budgetShare: 0.02 },
  { tier: 'page', long: '6h', short: '30m', budgetShare: 0.05 },
  { tier: 'ticket', long: '1d', short: '2h', budgetShare: 0.1 },
  { tier: 'ticket', long: '3d', short: '6h', budgetShare: 0.1 },
] as const;

/**
 * The four multi-window tiers of the SRE Workbook for a window of this length: 14.4, 6, 3 and 1 for 30 days.
 *
 * @public
 */
export function standardTiers(windowSeconds: number): BurnTier[] {
  return STANDARD.map(({ budgetShare, ...tier }) => ({
    ...tier,
    factor: Number(
      (
        (budgetShare * windowSeconds) /
        parsePrometheusDuration(tier.long)!
      ).toPrecision(4),
    ),
  }));
}
