import type { AlertTier } from '@fairway/contracts/slo';

/** The tiers of a window of 30 days, all quiet. */
export const TIERS: AlertTier[] = [
  { tier: 'page', short: '5m', long: '1h', factor: 14.4, firing: false },
  { tier: 'page', short: '30m', long: '6h', factor: 6, firing: false },
  { tier: 'ticket', short: '2h', long: '1d', factor: 3, firing: false },
  { tier: 'ticket', short: '6h', long: '3d', factor: 1, firing: false },
  { tier: 'no-data', firing: false },
];
