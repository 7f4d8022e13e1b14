import { known } from '@fairway/contracts';
import { standardTiers } from '@fairway/slo';
import type { SloReading } from '../dialects';
import { ago, alert, sloth, statusOf, type Firing } from '../testing/statusOf';

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
    ['none', sloth, 'healthy'],
    ['only no-data', { ...sloth, firing: [alert('no-data')] }, 'healthy'],
    ['no rule alerts, and it burns', { tiers: [] }, 'burning-slow'],
    ['rules unread, and it burns', { tiers: undefined }, 'burning-slow'],
    [
      'no rule alerts, and it does not burn',
      { tiers: [], burn: [{ window: '1h4m', rate: known(0.4) }] },
      'healthy',
    ],
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

  it('is not known to be silenced while that is not known of one group', () => {
    const silences = {
      complete: true,
      known: ['/a', '/b'].map(handler => ({
        matchers: [
          { label: 'handler', op: '=' as const, value: handler },
          // Only the Alertmanager sees the external label.
          ...(handler === '/b'
            ? [{ label: 'region', op: '=' as const, value: 'eu' }]
            : []),
        ],
        endsAt: ago(-60),
      })),
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
    expect(of('/a', '/b')).toBeUndefined();
    expect(of('/a', '/b', '/c')).toBeNull();
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
  it.each<[string, Partial<SloReading>, string, number]>([
    ['rules not read', { tiers: undefined }, 'not-read', 0],
    ['rules elsewhere', { rulesElsewhere: true }, 'elsewhere', 0],
    ['no alert among the rules', { tiers: [] }, 'none', 0],
    ['one alert', { tiers: [{ tier: 'page' }] }, 'loaded', 1],
  ])('%s', (_, told, alertRules, count) => {
    for (const dialect of ['fairway', 'sloth', 'pyrra'] as const) {
      const status = statusOf({ dialect, ...told });
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
