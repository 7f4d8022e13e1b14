import type { Indicator } from '../definition/Indicator';
import type { SloDefinition } from '../definition/SloDefinition';
import { checkout } from '../rules/__testUtils__/definitions';
import {
  promtool,
  promtool3,
  runPromtool,
} from '../rules/__testUtils__/promtool';
import { ruleGroupsOf } from '../rules/ruleGroupsOf';
import { standardTiers } from '../tiers';
import { mimirRules } from './mimirRules';
import { prometheusRule } from './prometheusRule';
import { readRuleFile } from './readRuleFile';
import { ruleFile } from './ruleFile';
import { ruleTests } from './tests/ruleTests';

// A ticket over days makes promtool evaluate thousands of times.
jest.setTimeout(120_000);

const METRIC = 'http_request_duration_seconds';
const indicators: Record<string, Indicator> = {
  latency: {
    type: 'latency',
    count: { metric: `${METRIC}_count`, matchers: [] },
    bucket: { metric: `${METRIC}_bucket`, matchers: [] },
    bound: '1',
  },
  'native-latency': {
    type: 'native-latency',
    histogram: { metric: METRIC, matchers: [] },
    bound: '0.3',
  },
  probe: {
    type: 'probe',
    up: {
      metric: 'probe_success',
      matchers: [{ label: 'job', op: '=~', value: 'blackbox.*' }],
    },
  },
  rates: {
    type: 'rates',
    total: 'sum(rate(requests_total[{{.window}}]))',
    counted: 'good',
    part: 'sum(rate(requests_total{code!~"5.."}[{{.window}}]))',
  },
  'any ratio': { type: 'ratio', bad: 'avg(1 - a / b)' },
  ratio: { type: 'ratio', bad: '1 - avg_over_time(up{job="a"}[{{.window}}])' },
};

const days = (count: number) =>
  ({ type: 'rolling', duration: `${count}d` } as const);

const slos: Record<string, SloDefinition[]> = {
  counters: [checkout()],
  'good events of another metric': [
    checkout({
      indicator: {
        type: 'counters',
        total: { metric: 'requests_total', matchers: [] },
        counted: 'good',
        part: { metric: 'requests_good_total', matchers: [] },
      },
    }),
  ],
  ...Object.fromEntries(
    Object.entries(indicators).map(([name, indicator]) => [
      name,
      [checkout({ indicator })],
    ]),
  ),
  grouped: [checkout({ groupBy: ['cluster'] })],
  'seven days': [
    checkout({
      window: days(7),
      alerts: {
        tiers: standardTiers(7 * 86400).slice(0, 3),
        noData: true,
        minimumBadEvents: 5,
      },
    }),
  ],
  'a loose target': [checkout({ objective: '0.9' })],
  'a calendar month': [
    checkout({
      window: {
        type: 'calendar',
        duration: '1M',
        startTime: '2026-01-01 00:00:00',
        timeZone: 'Europe/Berlin',
      },
    }),
  ],
  'slices of time': [
    checkout({
      budgeting: { method: 'Timeslices', slice: '5m', sliceTarget: '0.95' },
    }),
  ],
  composite: [
    checkout({ name: 'web' }),
    checkout({ name: 'api', indicator: indicators.latency }),
    checkout({
      name: 'shop',
      indicator: {
        type: 'composite',
        parts: [
          { id: 'web', weight: 1 },
          { id: 'api', weight: 2 },
        ],
      },
    }),
  ],
};

// Samples of native histograms cannot be written for it.
const OLD = 'promtool 2.42 reads no samples of native histograms';

describe.each([promtool, promtool3])('$name', tool => {
  const describeTool = tool.missing ? describe.skip : describe;

  describeTool.each(Object.entries(slos))(
    `${tool.missing ?? ''}%s`,
    (kind, definitions) => {
      const groups = definitions.flatMap(one => ruleGroupsOf(one));
      const madeFrom = { sources: ['slos.yaml'] };
      const rules = ruleFile(groups, madeFrom);
      const tests = ruleTests(definitions, {
        ruleFile: 'rules.yaml',
        groups,
      });
      it('takes the rules', () => {
        const printed = runPromtool(tool, ['check', 'rules'], {
          'rules.yaml': rules,
        });
        expect(printed).toContain('SUCCESS');
      });

      it('takes the same rules in the other forms', () => {
        const forms = [
          prometheusRule(groups, { name: 'slos' }, madeFrom),
          mimirRules(groups, 'slos', madeFrom),
        ].map(form => ruleFile(readRuleFile(form)!, madeFrom));
        expect(forms).toEqual([rules, rules]);
      });

      const untold = kind === 'native-latency' && tool === promtool;
      const describeTests = untold ? describe.skip : describe;

      describeTests(`has tests${untold ? `: ${OLD}` : ''}`, () => {
        it('that pass', () => {
          const printed = runPromtool(tool, ['test', 'rules'], {
            'tests.yaml': tests,
            'rules.yaml': rules,
          });
          expect(printed).toContain('SUCCESS');
        });
      });
    },
  );

  describeTool(`${tool.missing ?? ''}without pages`, () => {
    it('the tests fail', () => {
      const groups = ruleGroupsOf(checkout());
      const silent = groups.map(group => ({
        ...group,
        rules: group.rules.filter(
          rule => 'record' in rule || rule.labels.tier !== 'page',
        ),
      }));
      const options = { ruleFile: 'rules.yaml', groups };
      const files = {
        'tests.yaml': ruleTests([checkout()], options),
        'rules.yaml': ruleFile(silent),
      };
      expect(() => runPromtool(tool, ['test', 'rules'], files)).toThrow('page');
    });
  });
});
