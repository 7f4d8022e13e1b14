import type { RuleGroup } from '@fairway/kit-node/prometheus';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { reading } from '../testing/reading';
import { explain } from './explain';
import type { SloDeps } from './SloDeps';

const group = (
  name: string,
  record: string,
  labels: Record<string, string>,
): RuleGroup => ({
  name,
  rules: [
    { type: 'recording', name: record, query: 'x', labels, health: 'ok' },
  ],
});

const groups = [
  group('of Fairway', 'slo:status', { slo: 'a' }),
  group('of Pyrra', 'http_requests:burnrate5m', { slo: 'a' }),
  group('of Sloth', 'slo:sli_error:ratio_rate5m', { sloth_id: 'a', slo: 'a' }),
  group('of another', 'slo:status', { slo: 'b' }),
];

it.each([
  ['fairway', { slo: 'a' }, ['of Fairway']],
  ['pyrra', { slo: 'a' }, ['of Pyrra']],
  ['sloth', { sloth_id: 'a' }, ['of Sloth']],
] as const)(
  'names the rules of %s only, though others share the id',
  async (dialect, key, expected) => {
    const entry = {
      ...entryOf('prod/a', [], { dialect }),
      reading: { ...reading({ sloth_id: 'a' }), dialect, key },
    };
    const deps = {
      ...depsOf([entry], { seesUnlinked: true }),
      sources: [
        { name: 'prod', source: {}, rules: () => ({ data: { groups } }) },
      ],
    } as unknown as SloDeps;
    const { rules } = await explain(deps)({
      ...callerOf([]),
      options: { slo: 'prod/a' },
    });
    expect(rules.map(rule => rule.group)).toEqual(expected);
  },
);
