import { slo } from './__testUtils__/slo';
import type { Change } from './__testUtils__/slo';
import { readDefinitions } from './readDefinitions';

const condition = (
  change: Record<string, unknown> = {},
  severity = 'page',
) => ({
  severity,
  condition: {
    kind: 'burnrate',
    threshold: 10,
    lookbackWindow: '2h',
    ...change,
  },
});

const object = (kind: string, name: string, spec: unknown) => ({
  apiVersion: 'openslo/v1',
  kind,
  metadata: { name },
  spec,
});

const policy = (name: string, spec: Record<string, unknown>) =>
  object('AlertPolicy', name, {
    conditions: [{ conditionRef: 'fast' }],
    ...spec,
  });

function read(change: Change, ...others: unknown[]) {
  const values = [slo(change), ...others];
  return readDefinitions(values.map(value => ({ origin: 'f', value })));
}

function alertsOf(change: Change, ...others: unknown[]) {
  const { definitions, issues } = read(change, ...others);
  return {
    alerts: definitions[0]?.alerts,
    issues: issues.map(
      ({ severity, path, message }) => `${severity} ${path}: ${message}`,
    ),
  };
}

const named = (...alertPolicies: unknown[]): Change => ({
  spec: { alertPolicies },
});

const window = (duration: string, objective = {}): Change => ({
  objective,
  spec: { timeWindow: [{ duration, isRolling: true }] },
});

describe('standard tiers', () => {
  it.each([
    ['28d', ['1h x13.44', '6h x5.6', '1d x2.8', '3d x0.9333']],
    ['7d', ['1h x3.36', '6h x1.4', '1d x1']],
    ['90d', ['1h x43.2', '6h x18', '1d x9', '3d x3']],
    ['1d', ['1h x1']],
  ])('of %s are %p', (duration, expected) => {
    const { alerts, issues } = alertsOf(window(duration));
    expect(
      alerts.tiers.map(({ long, factor }) => `${long} x${factor}`),
    ).toEqual(expected);
    expect(issues).toEqual([]);
  });

  it('leaves out what can never fire, and says so', () => {
    const { alerts, issues } = alertsOf(window('30d', { target: 0.9 }));
    expect(alerts.tiers.map(({ factor }) => factor)).toEqual([6, 3, 1]);
    expect(issues).toEqual([
      'warning spec.objectives[0]: the standard alert of 14.4 times over 1h is left out: with target 0.9 it can never fire',
    ]);
  });

  it('leaves out what sees fewer than four scrapes', () => {
    const { alerts, issues } = alertsOf({
      annotations: { 'fairway.dev/scrape-interval': '2m' },
    });
    expect(alerts.tiers).toHaveLength(3);
    expect(issues[0]).toContain('5m, has fewer than four scrapes');
  });

  it('says so where none is left', () => {
    const ofAnHour = alertsOf(window('1h'));
    expect(ofAnHour.alerts.tiers).toEqual([]);
    expect(ofAnHour.issues).toEqual([
      'warning spec.objectives[0]: no alert tells of burning: of the standard ones for page and ticket none is left for this window and target',
    ]);
  });

  it('tells nothing of alerts that are not wanted', () => {
    const { issues } = alertsOf({
      annotations: { 'fairway.dev/alert-tiers': 'none' },
      objective: { target: 0.5 },
    });
    expect(issues).toEqual([]);
  });

  it('are chosen by annotation', () => {
    const tiers = (value: string) =>
      alertsOf({
        annotations: { 'fairway.dev/alert-tiers': value },
      }).alerts.tiers.map(({ tier }) => tier);
    expect(tiers('page')).toEqual(['page', 'page']);
    expect(tiers('none')).toEqual([]);
    expect(tiers('ticket, page')).toHaveLength(4);
  });

  it('come with settings of their own', () => {
    const { alerts } = alertsOf({
      annotations: {
        'fairway.dev/minimum-bad-events': '20',
        'fairway.dev/no-data-alert': 'off',
      },
    });
    expect(alerts).toMatchObject({ minimumBadEvents: 20, noData: false });
  });
});

describe('alert policies', () => {
  const fast = object('AlertCondition', 'fast', condition());

  it('take the place of the standard tiers, by name or in place', () => {
    const inPlace = {
      kind: 'AlertPolicy',
      metadata: { name: 'slow' },
      spec: {
        conditions: [
          {
            kind: 'AlertCondition',
            metadata: { name: 'slowly' },
            spec: condition(
              { threshold: 1.5, lookbackWindow: '1d' },
              'Warning',
            ),
          },
        ],
      },
    };
    const { alerts, issues } = alertsOf(
      named(inPlace, 'loud', { alertPolicyRef: 'loud' }),
      policy('loud', {}),
      fast,
    );
    expect(issues).toEqual([]);
    expect(alerts).toEqual({
      tiers: [
        { tier: 'page', long: '2h', short: '10m', factor: 10 },
        { tier: 'ticket', long: '1d', short: '2h', factor: 1.5 },
      ],
      noData: true,
      minimumBadEvents: 5,
    });
  });

  it('say whether there is an alert without data', () => {
    const quiet = policy('quiet', { alertWhenNoData: false });
    const loud = policy('loud', { alertWhenNoData: true });
    const noData = (...names: string[]) =>
      alertsOf(named(...names), quiet, loud, fast).alerts.noData;
    expect(noData('quiet')).toBe(false);
    expect(noData('quiet', 'loud')).toBe(true);
    expect(
      alertsOf(
        {
          ...named('loud'),
          annotations: { 'fairway.dev/no-data-alert': 'off' },
        },
        loud,
        fast,
      ).issues,
    ).toEqual([
      'error metadata.annotations["fairway.dev/no-data-alert"]: it is off, but spec.alertWhenNoData of f, AlertPolicy loud is true',
    ]);
  });

  it('that do not alert when breaching have no tier', () => {
    const { alerts } = alertsOf(
      named('p'),
      policy('p', { alertWhenBreaching: false }),
      fast,
    );
    expect(alerts.tiers).toEqual([]);
  });

  it('do not choose who is told, and say so', () => {
    const target = object('AlertNotificationTarget', 'chat', {
      target: 'slack',
    });
    const { issues } = alertsOf(
      named('p'),
      policy('p', { notificationTargets: [{ targetRef: 'chat' }] }),
      fast,
      target,
    );
    expect(issues).toEqual([
      'warning spec.notificationTargets: no alert is sent by them',
    ]);
  });

  it.each([
    [
      { threshold: 1000 },
      'spec.condition.threshold: it can never fire for SLO checkout: with target 0.999 the burn rate is at most 1000, when everything fails',
    ],
    [{ threshold: 0 }, 'spec.condition.threshold: every burn rate is above it'],
    [
      { op: 'lte' },
      'spec.condition.op: an alert for burning slowly makes no sense',
    ],
    [
      { kind: 'budget' },
      'spec.condition.kind: it is not the value that must stand here',
    ],
    [
      { lookbackWindow: '20m' },
      'spec.condition.lookbackWindow: its short window, a twelfth of it, is 100s: fewer than four scrapes',
    ],
    [
      { lookbackWindow: '30d' },
      'spec.condition.lookbackWindow: it is not shorter than the window of SLO checkout',
    ],
    [
      { lookbackWindow: '1M' },
      'spec.condition.lookbackWindow: 1M has no fixed length',
    ],
    [
      { alertAfter: '1h' },
      'spec.condition.alertAfter: it is longer than the short window, 10m',
    ],
  ])('are refused with %p', (change, expected) => {
    const { issues } = alertsOf(
      named('p'),
      policy('p', {}),
      object('AlertCondition', 'fast', condition(change)),
    );
    expect(issues).toContain(`error ${expected}`);
  });

  it.each([[{ severity: 'sev1' }, 'spec.severity: there is no such severity']])(
    'are refused with %p',
    (change, expected) => {
      const { issues } = alertsOf(
        named('p'),
        policy('p', {}),
        object('AlertCondition', 'fast', { ...condition(), ...change }),
      );
      expect(issues).toContain(`error ${expected}`);
    },
  );

  it('are refused with two conditions, or one that is there twice', () => {
    const two = [{ conditionRef: 'fast' }, { conditionRef: 'fast' }];
    expect(
      alertsOf(named('p'), policy('p', { conditions: two }), fast).issues,
    ).toContain(
      'error spec.conditions: OpenSLO allows exactly one condition in a policy',
    );
    const both = [
      { conditionRef: 'fast', kind: 'AlertCondition', spec: condition() },
    ];
    expect(
      alertsOf(named('p'), policy('p', { conditions: both }), fast).issues,
    ).toContain(
      'error spec.conditions[0]: conditionRef and spec are both there',
    );
  });

  it('that are missing are named, with those that there are', () => {
    const { definitions, issues } = read(
      named('quick'),
      policy('quiet', {}),
      fast,
    );
    expect(definitions).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        path: 'spec.alertPolicies[0]',
        value: 'quick',
        mend: 'add one, or name one of those there are: quiet',
      }),
    ]);
  });
});
