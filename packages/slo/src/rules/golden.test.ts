import { checkout } from './__testUtils__/definitions';
import { indicators } from './__testUtils__/kinds';
import { ruleGroupsOf } from './ruleGroupsOf';
import type { SloDefinition } from '../definition/SloDefinition';

/** Rules as people write them, without what all have. */
function told(changes: Partial<SloDefinition>): string {
  return ruleGroupsOf(checkout({ id: 'X', ...changes }))
    .flatMap(({ rules }) => rules)
    .map(rule => {
      if ('alert' in rule) return `${rule.alert} = ${rule.expr}`;
      const { slo, ...labels } = rule.labels;
      const own = Object.values(labels).join();
      return `${rule.record}${
        rule.record !== 'slo:info' && own ? `{${own}}` : ''
      } = ${rule.expr}`;
    })
    .filter(line => !line.startsWith('slo:burn_rate') || line.includes('1d'))
    .join('\n')
    .replace(/slo="X"/g, 'I');
}

it('availability', () => {
  expect(told({})).toMatchSnapshot();
});

it.each(['latency', 'native latency', 'probe', 'composite'])('%s', kind => {
  expect(told({ indicator: indicators[kind] })).toMatchSnapshot();
});

it('groups', () => {
  expect(told({ groupBy: ['region'] })).toMatchSnapshot();
});

it('slices', () => {
  expect(
    told({
      budgeting: { method: 'Timeslices', slice: '5m', sliceTarget: '0.95' },
    }),
  ).toMatchSnapshot();
});
