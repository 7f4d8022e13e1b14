import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import type { SloDefinition } from '../definition/SloDefinition';
import { selectorsOf } from '../promql/selectorsOf';
import { backfillStages } from './backfillStages';
import { checkout } from './__testUtils__/definitions';
import { everyKind } from './__testUtils__/kinds';
import { checkRules, promtool, promtool3 } from './__testUtils__/promtool';
import { ruleGroupsOf } from './ruleGroupsOf';

const kinds = everyKind();

/** Each with a name of its own, so that all fit into one rule file. */
const definitions = kinds.map(({ changes }, i) =>
  checkout({ ...changes, id: `slo-${i}` }),
);

function parses(expression: string): boolean {
  let broken = false;
  parser.parse(expression).iterate({
    enter: ({ type }) => {
      if (type.isError) broken = true;
    },
  });
  return !broken;
}

const seriesOf = (definition: SloDefinition) =>
  ruleGroupsOf(definition).flatMap(({ rules }) =>
    rules.map(rule =>
      JSON.stringify(
        'record' in rule
          ? [rule.record, rule.labels]
          : [rule.alert, rule.labels],
      ),
    ),
  );

describe.each(kinds.map(({ name }, i) => [name, definitions[i]] as const))(
  '%s',
  (_, definition) => {
    it('gives rules that parse, each once, in groups below 20', () => {
      const groups = ruleGroupsOf(definition);
      const rules = groups.flatMap(group => group.rules);
      expect(rules.filter(({ expr }) => !parses(expr))).toEqual([]);
      expect(new Set(seriesOf(definition)).size).toBe(rules.length);
      expect(Math.max(...groups.map(group => group.rules.length))).toBeLessThan(
        20,
      );
    });

    it('reads and writes no other SLO, but for the parts of a composite', () => {
      const read = ruleGroupsOf(definition)
        .flatMap(({ rules }) => rules)
        .flatMap(({ expr }) => selectorsOf(expr))
        .filter(({ metric }) => metric?.startsWith('slo:'))
        .map(({ matchers }) => matchers.find(({ label }) => label === 'slo'));
      const others = read.filter(matcher => matcher?.value !== definition.id);
      const isComposite = definition.indicator.type === 'composite';
      expect(others.length > 0).toBe(isComposite);
    });

    it('is filled in by stages that each read what is there', () => {
      const stages = backfillStages(definition);
      const expressions = stages.flat().flatMap(({ rules }) => rules);
      expect(expressions.length).toBeGreaterThan(2);
      expect(JSON.stringify(stages)).not.toContain('slo:status');
      const written = new Set<string>();
      for (const stage of stages) {
        const rules = stage.flatMap(group => group.rules);
        const own = rules
          .flatMap(({ expr }) => selectorsOf(expr))
          .filter(({ matchers }) =>
            matchers.some(({ value }) => value === definition.id),
          );
        expect(own.filter(({ metric }) => !written.has(metric!))).toEqual([]);
        for (const rule of rules)
          if ('record' in rule) written.add(rule.record);
      }
    });
  },
);

for (const tool of [promtool, promtool3]) {
  const describeTool = tool.missing ? describe.skip : describe;
  describeTool(`${tool.name}: ${tool.missing ?? 'over all kinds'}`, () => {
    it('finds nothing wrong', () => {
      const groups = definitions.flatMap(definition =>
        ruleGroupsOf(definition, {
          pages: 'https://backstage.example.com/slos',
        }),
      );
      const told = checkRules(tool, groups);
      expect(told).toContain('SUCCESS');
      expect(told).not.toMatch(/duplicate/i);
    });
  });
}

describe('whatever people write', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '"',
      '\\',
      '\n',
      '`',
      '%s%!',
      '{{ query "up" }}',
      '"} or up{x="',
      '{{`{{`}}',
      '$value',
    ),
  );

  it('stays inside its quotes', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (id, value, title) => {
        const matcher = { label: 'job', op: '=' as const, value };
        const definition = checkout({
          id,
          title,
          name: value,
          indicator: {
            type: 'latency',
            count: { metric: 'a_count', matchers: [matcher] },
            bucket: { metric: 'a_bucket', matchers: [matcher] },
            bound: '0.3',
          },
        });
        const found = ruleGroupsOf(definition)
          .flatMap(({ rules }) => rules)
          .flatMap(({ expr }) => {
            const selectors = selectorsOf(expr);
            expect(selectors.length > 0 || expr === 'vector(1)').toBe(true);
            return selectors;
          });
        const values = (metric: RegExp, name: string) =>
          found
            .filter(selector => metric.test(selector.metric ?? ''))
            .map(
              ({ matchers }) =>
                matchers.find(({ label }) => label === name)?.value,
            );
        expect(new Set(values(/^a_/, 'job'))).toEqual(new Set([value]));
        expect(new Set(values(/^slo:/, 'slo'))).toEqual(new Set([id]));
      }),
      { numRuns: 200 },
    );
  });

  const describeTool = promtool.missing ? describe.skip : describe;
  describeTool(promtool.missing ?? 'promtool', () => {
    it.each([
      '{{ query "up" }}',
      '%s"\\\n`{{`{{`}}',
      '"} or up{x="',
      '$labels}}',
    ])('takes %p in every place of text', text => {
      const groups = ruleGroupsOf(
        checkout({
          id: text,
          title: text,
          runbook: text,
          groupBy: ['region'],
          info: { owner: text, 'not a label!': text },
        }),
        { pages: `https://x/${text}` },
      );
      expect(checkRules(promtool, groups)).toContain('SUCCESS');
    });
  });
});
