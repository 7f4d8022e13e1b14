import {
  ruleGroupsOf,
  standardTiers,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';
import { truthCases, truthDefinition } from '@fairway/slo/testUtils';
import type { Rule, Sample } from '@fairway/kit-node/prometheus';
import { fairwayDialect } from './fairway';
import { withId } from './ruleId';

const definition = truthDefinition(truthCases[0]);

/** As Prometheus tells the rules that it has loaded. */
function loaded({ name, rules }: RuleGroup) {
  return {
    name,
    rules: rules.map(rule => {
      const told: Rule =
        'record' in rule
          ? {
              type: 'recording',
              name: rule.record,
              query: rule.expr,
              labels: rule.labels,
              health: 'ok',
            }
          : {
              type: 'alerting',
              name: rule.alert,
              query: rule.expr,
              labels: rule.labels,
              health: 'ok',
            };
      return withId(told, name);
    }),
  };
}

function read(changes: Partial<SloDefinition>) {
  const { id } = definition;
  const groups = ruleGroupsOf({ ...definition, ...changes });
  const info = groups
    .flatMap(({ rules }) => rules)
    .find(rule => 'record' in rule && rule.record === 'slo:info')!;
  const series = (labels: Record<string, string>): Sample => ({
    labels,
    t: 0,
    value: 1,
  });
  const [reading] = fairwayDialect.read({
    samples: [
      series({ __name__: 'slo:status', slo: id, stat: 'data' }),
      series({ __name__: 'slo:info', ...info.labels }),
    ],
    rules: groups.map(loaded),
  });
  return reading;
}

describe("Fairway's own rules", () => {
  const standard = standardTiers(30 * 86400);
  const quick = { tier: 'page' as const, short: '10m', long: '2h', factor: 9 };

  it.each<[string, Partial<SloDefinition>]>([
    ['the standard tiers', {}],
    ['groups', { groupBy: ['region'] }],
    [
      'slices of time',
      {
        budgeting: { method: 'Timeslices', slice: '1m', sliceTarget: '0.95' },
      },
    ],
    [
      'a composite',
      {
        indicator: {
          type: 'composite',
          parts: [
            { id: 'a', weight: 1 },
            { id: 'b', weight: 2 },
          ],
        },
      },
    ],
    [
      'tiers of their own',
      { alerts: { ...definition.alerts, tiers: [quick, standard[3]] } },
    ],
    [
      'no minimum of bad events',
      { alerts: { ...definition.alerts, minimumBadEvents: 0 } },
    ],
    ['one tier', { alerts: { ...definition.alerts, tiers: [standard[0]] } }],
  ])('are read with their tiers: %s', (_, changes) => {
    const { tiers } = { ...definition.alerts, ...changes.alerts };
    expect(read(changes).tiers).toEqual([
      ...tiers.map(tier => expect.objectContaining(tier)),
      { tier: 'no-data' },
    ]);
  });

  it('are read without tiers that are off', () => {
    const alerts = { tiers: [], noData: false, minimumBadEvents: 0 };
    expect(read({ alerts }).tiers).toEqual([]);
  });

  it('tell objective, window, service and environment', () => {
    expect(read({})).toMatchObject({
      id: definition.id,
      objective: { value: 0.999 },
      windowSeconds: { value: 30 * 86400 },
      service: definition.service,
      environment: 'production',
    });
  });
});
