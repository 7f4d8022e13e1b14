import { known } from '@fairway/contracts';
import { standardTiers } from '@fairway/slo';
import type { SloReading } from '../dialects';
import { sloStatus, type SloContext } from '../model/sloStatus';

const asOf = new Date('2026-11-22T12:00:00Z');
export const ago = (minutes: number) =>
  new Date(asOf.getTime() - minutes * 60_000).toISOString();

const context: SloContext = {
  ref: 'prom/api',
  source: 'prom',
  replicas: ['prom'],
  fresh: true,
  incomplete: false,
  asOf,
  environment: undefined,
  isProduction: environment => environment === 'blue',
  coverage: undefined,
  firstSeen: undefined,
  link: undefined,
  silences: undefined,
  defined: undefined,
  tier: undefined,
  rules: 'loaded',
  noRules: false,
};

const MONTH = ['5m', '32m', '1h4m', '2h9m', '6h26m', '1d1h43m', '4d6h51m'];

function reading(changes: Partial<SloReading> = {}): SloReading {
  return {
    dialect: 'pyrra',
    id: 'api',
    key: { slo: 'api' },
    labels: {},
    objective: known(0.999),
    windowSeconds: known(30 * 86400),
    sli: known(0.9995),
    remaining: known(0.5),
    events: known(1e7),
    badEvents: known(5000),
    coverage: known(1),
    hasData: true,
    burn: MONTH.map(window => ({ window, rate: known(20) })),
    firing: [],
    ...changes,
  };
}

export type Firing = SloReading['firing'][0];

/** An alert that fires for ten minutes. */
export function alert(
  tier: Firing['tier'],
  long?: string,
  changes: Partial<Firing> = {},
): Firing {
  return { tier, long, since: ago(10), labels: { short: '5m' }, ...changes };
}

/** Of an SLO of Pyrra's that burns at 20x without an alert, but for these changes. */
export const statusOf = (
  changes: Partial<SloReading>,
  more: Partial<SloContext> = {},
) => sloStatus(reading(changes), { ...context, ...more });

/** Sloth's burn windows and tiers. */
export const sloth = {
  dialect: 'sloth',
  burn: ['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map(window => ({
    window,
    rate: known(20),
  })),
  tiers: standardTiers(30 * 86400),
} satisfies Partial<SloReading>;
