import { checkout } from './__testUtils__/definitions';
import { checkRules, promtool, promtool3 } from './__testUtils__/promtool';
import { ruleGroupsOf } from './ruleGroupsOf';

const rulesOf = (...args: Parameters<typeof ruleGroupsOf>) =>
  ruleGroupsOf(...args).flatMap(({ rules }) => rules);

describe('the rules of an SLO', () => {
  it('stand in two groups below 20 rules', () => {
    const [now, status] = ruleGroupsOf(checkout());
    expect([now.name, now.interval, now.rules.length]).toEqual([
      'slo/checkout/now',
      '30s',
      10,
    ]);
    expect([status.name, status.interval, status.rules.length]).toEqual([
      'slo/checkout/status',
      '2m',
      18,
    ]);
  });

  it('record under the name of the SLO, each series once', () => {
    const names = rulesOf(checkout()).map(rule =>
      'record' in rule
        ? `${rule.record} ${JSON.stringify(rule.labels)}`
        : `${rule.alert} ${rule.labels.tier}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(
      rulesOf(checkout()).filter(({ labels }) => labels.slo !== 'checkout'),
    ).toEqual([]);
  });

  it('are the same each time', () => {
    expect(JSON.stringify(ruleGroupsOf(checkout()))).toBe(
      JSON.stringify(ruleGroupsOf(checkout())),
    );
  });

  it('alert by one rule per tier, with both of its windows', () => {
    const alert = rulesOf(checkout()).find(
      ({ labels }) => labels.tier === 'page',
    );
    expect(alert).toMatchObject({
      alert: 'SLOBurn',
      expr: expect.stringMatching(
        /^\(slo:burn_rate:5m\{slo="checkout"\} > 14\.4 and .*\) or \(slo:burn_rate:30m\{slo="checkout"\} > 6 and .*\)$/,
      ),
      labels: {
        slo: 'checkout',
        tier: 'page',
        severity: 'critical',
        owner: 'group:default/payments',
        environment: 'production',
      },
      annotations: { runbook_url: 'https://runbooks.example.com/checkout' },
    });
  });

  it('follow period, intervals, gaps and lateness', () => {
    const rules = rulesOf(
      checkout({ window: { type: 'rolling', duration: '4w' } }),
      { nowInterval: '15s', statusInterval: '1m', bridge: '4h', settle: '90s' },
    );
    const text = JSON.stringify(rules);
    expect(text).toContain('[4w]) / 40320, 1)');
    expect(text).toContain('[4h] offset 90s');
    expect(text).toContain('[3h59m] offset 2m30s');
    expect(text).toContain('[1m]) / 4, 1)');
    expect(text).toContain('[1m30s]');
  });

  it.each([
    [{ statusInterval: '5m' }, 'statusInterval 5m'],
    [{ bridge: '2m' }, 'bridge 2m'],
    [{ settle: 'soon' }, 'settle "soon" is no duration'],
    [{ target: ['job) or vector(1'] }, 'target "job) or vector(1" is no label'],
    [{ target: [] }, 'target "" is no label'],
    [{ pages: 'backstage/slos' }, 'pages "backstage/slos" is no address'],
    [{ pages: 'data:text/html,x' }, 'is no address'],
  ])('are refused with %p', (parameters, message) => {
    expect(() => ruleGroupsOf(checkout(), parameters)).toThrow(message);
  });
});

for (const tool of [promtool, promtool3]) {
  const describeTool = tool.missing ? describe.skip : describe;
  describeTool(`${tool.name}: ${tool.missing ?? ''}`, () => {
    it('finds nothing wrong', () => {
      expect(checkRules(tool, ruleGroupsOf(checkout()))).toContain(
        'SUCCESS: 28 rules found',
      );
    });
  });
}
