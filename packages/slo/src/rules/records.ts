/** Names of the series that rules record. */
export const records = {
  totalRate: (window: string) => `slo:total:rate${window}`,
  badRate: (window: string) => `slo:bad:rate${window}`,
  burnRate: (window: string) => `slo:burn_rate:${window}`,
  totalEvents: 'slo:total:events',
  badEvents: 'slo:bad:events',
  seen: 'slo:seen:ratio',
  status: 'slo:status',
  info: 'slo:info',
};

/** Parts of the ledger: growth of known series, and first values of new ones. */
export type LedgerPart = 'growth' | 'first';
