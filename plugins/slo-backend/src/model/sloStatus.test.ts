import { known, unknown, type Measure } from '@fairway/contracts';
import { standardTiers } from '@fairway/slo';
import type { SloReading } from '../dialects';
import { sloStatus, type SloContext } from './sloStatus';

const asOf = new Date('2026-11-22T12:00:00Z');
const ago = (minutes: number) =>
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

type Firing = SloReading['firing'][0];

function alert(
  tier: Firing['tier'],
  long?: string,
  changes: Partial<Firing> = {},
): Firing {
  return { tier, long, since: ago(10), labels: { short: '5m' }, ...changes };
}

const statusOf = (
  changes: Partial<SloReading>,
  more: Partial<SloContext> = {},
) => sloStatus(reading(changes), { ...context, ...more });

const sloth = {
  dialect: 'sloth',
  burn: ['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map(window => ({
    window,
    rate: known(20),
  })),
  tiers: standardTiers(30 * 86400),
} satisfies Partial<SloReading>;

describe('what is not known is not green', () => {
  const unmeasured = { coverage: unknown('not-collected') };

  it.each<[string, Partial<SloReading>, Partial<SloContext>, string]>([
    ['nothing looked back yet', unmeasured, {}, 'partial'],
    ['the look back saw all', unmeasured, { coverage: 1 }, 'healthy'],
    ['the look back saw gaps', unmeasured, { coverage: 0.97 }, 'partial'],
    ['the source warned', {}, { incomplete: true }, 'partial'],
    [
      'nothing looked back yet, and an alert fires',
      { ...unmeasured, firing: [alert('page', '1h')] },
      {},
      'burning-fast',
    ],
  ])('%s', (_, changes, more, state) => {
    expect(statusOf(changes, more).state).toBe(state);
  });
});

describe('an alert that fires decides, whatever the rules say', () => {
  it.each<[string, Partial<SloReading>, string]>([
    ['page, rules unread', { firing: [alert('page', '1h4m')] }, 'burning-fast'],
    ['page without window', { firing: [alert('page')] }, 'burning-fast'],
    [
      'ticket, unread',
      { firing: [alert('ticket', '4d6h51m')] },
      'burning-slow',
    ],
    [
      'page, none of the tiers read',
      { firing: [alert('page', '1h4m')], tiers: [] },
      'burning-fast',
    ],
    [
      'page beside a ticket',
      { firing: [alert('ticket', '4d6h51m'), alert('page', '1h4m')] },
      'burning-fast',
    ],
    ['none', {}, 'healthy'],
    ['only no-data', { firing: [alert('no-data')] }, 'healthy'],
  ])('%s', (_, changes, state) => {
    expect(statusOf(changes).state).toBe(state);
  });

  it('has a row of its own without factor, where no tier matches', () => {
    const firing = [alert('page', '1h4m')];
    const own = {
      tier: 'page',
      long: '1h4m',
      short: '5m',
      firing: true,
      since: ago(10),
    };
    expect(statusOf({ firing }).tiers).toEqual([own]);
    const [ticket] = standardTiers(30 * 86400).slice(2);
    expect(statusOf({ firing, tiers: [ticket] }).tiers).toEqual([
      { ...ticket, firing: false },
      own,
    ]);
  });

  it('has one row for all groups of the SLO, since the first of them', () => {
    const firing = [
      alert('page', '1h4m', { since: ago(3) }),
      alert('page', '1h4m', { since: ago(9) }),
    ];
    const pages = statusOf({ firing }).tiers.filter(t => t.tier === 'page');
    expect(pages).toMatchObject([{ since: ago(9) }]);
  });

  it('is silenced only while all groups are', () => {
    const silences = {
      complete: true,
      known: [
        {
          matchers: [{ label: 'handler', op: '=' as const, value: '/a' }],
          endsAt: ago(-60),
        },
      ],
    };
    const of = (...handlers: string[]) =>
      statusOf(
        {
          firing: handlers.map(handler =>
            alert('page', '1h4m', { labels: { handler } }),
          ),
        },
        { silences },
      ).tiers[0].silencedUntil;
    expect(of('/a')).toBe(ago(-60));
    expect(of('/a', '/b')).toBeNull();
  });

  it('finds the row of an alert whose rule was not understood', () => {
    const { tiers } = statusOf({
      tiers: [{ tier: 'page' }, { tier: 'no-data' }],
      firing: [alert('page'), alert('no-data')],
    });
    expect(tiers.map(({ tier, firing }) => [tier, firing])).toEqual([
      ['page', true],
      ['no-data', true],
    ]);
  });
});

describe('an alert that does not exist is not quiet', () => {
  it.each<[string, SloReading['tiers'], string, number]>([
    ['rules not read', undefined, 'not-read', 0],
    ['no alert among the rules', [], 'none', 0],
    ['one alert', [{ tier: 'page' }], 'loaded', 1],
  ])('%s', (_, tiers, alertRules, count) => {
    for (const dialect of ['fairway', 'sloth', 'pyrra'] as const) {
      const status = statusOf({ dialect, tiers });
      expect(status.alertRules).toBe(alertRules);
      expect(status.tiers).toHaveLength(count);
    }
  });
});

describe('the alert that leads', () => {
  it.each<[string, Firing[], string | undefined]>([
    ['none', [], undefined],
    ['no burn', [alert('no-data')], undefined],
    [
      'a page before an older ticket',
      [alert('ticket', '1d', { since: ago(99) }), alert('page', '1h')],
      '1h',
    ],
    [
      'of pages the older',
      [
        alert('page', '1h', { since: ago(5) }),
        alert('page', '6h', { since: ago(50) }),
      ],
      '6h',
    ],
    [
      'one of known age',
      [alert('page', '1h', { since: undefined }), alert('page', '6h')],
      '6h',
    ],
    ['of equals the first', [alert('page', '6h'), alert('page', '1h')], '1h'],
  ])('%s', (_, firing, long) => {
    const status = statusOf({ ...sloth, firing });
    expect(
      status.leading === undefined
        ? undefined
        : status.tiers[status.leading].long,
    ).toBe(long);
    expect(status.exhaustion).toMatchObject({ window: long ?? '1h' });
  });
});

describe('until when the budget lasts', () => {
  const burn = (...entries: [string, Measure][]) =>
    entries.map(([window, rate]) => ({ window, rate }));
  const week = known(7 * 86400);

  it.each<[string, Partial<SloReading>, object]>([
    [
      'over 1 h',
      { burn: burn(['1h', known(2)], ['6h', known(9)]) },
      { inSeconds: 7.5 * 86400, window: '1h' },
    ],
    [
      'over 1 h 4 min, as Pyrra has it for 30 days',
      { burn: burn(['32m', known(9)], ['1h4m', known(2)]) },
      { inSeconds: 7.5 * 86400, window: '1h4m' },
    ],
    [
      'over 1 h 30 min, as Pyrra has it for a week',
      {
        windowSeconds: week,
        burn: burn(['30m', known(9)], ['1h30m', known(2)]),
      },
      { inSeconds: 1.75 * 86400, window: '1h30m' },
    ],
    [
      'over the window of the alert',
      {
        burn: burn(['1h4m', known(0.2)], ['6h26m', known(10)]),
        firing: [alert('page', '6h26m')],
      },
      { inSeconds: 1.5 * 86400, window: '6h26m' },
    ],
    [
      'longer than the window',
      { burn: burn(['1h4m', known(0.2)]) },
      { outlasts: true, window: '1h4m' },
    ],
    [
      'not any more',
      { remaining: known(-0.2), burn: burn(['1h', known(0.2)]) },
      { inSeconds: 0, window: '1h' },
    ],
    ['not known: no series', { burn: [] }, { unknown: 'no-series' }],
    [
      'not known: no requests',
      { burn: burn(['1h4m', unknown('no-traffic')]) },
      { unknown: 'no-traffic' },
    ],
    [
      'not known: no rate over the window of the alert',
      {
        burn: burn(['1h', known(0.2)], ['6h', unknown('not-a-number')]),
        firing: [alert('page', '6h')],
      },
      { unknown: 'not-a-number' },
    ],
    [
      'not known: the budget left is not',
      { remaining: unknown('rules-not-read') },
      { unknown: 'rules-not-read' },
    ],
    [
      'not known: the window is not',
      { windowSeconds: unknown('no-series') },
      { unknown: 'no-series' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(statusOf(changes).exhaustion).toEqual(expected);
  });
});
