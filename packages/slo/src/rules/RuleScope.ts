import { equals, selector } from '../promql/selector';
import type { SloDefinition } from '../definition/SloDefinition';
import { errorBudgetText } from '../budget';
import { ruleParameters, type RuleParameters } from './RuleParameters';

/** What all rules of one SLO share: how they name its series, and how they sum. */
export interface RuleScope {
  definition: SloDefinition;
  parameters: RuleParameters;
  /** Error budget as decimal text. */
  budget: string;
  /** The series of a record that are this SLO's. */
  own(record: string, labels?: Record<string, string>): string;
  /** `sum(x)`, or for each group `sum by(g) (x)`. */
  sum(expression: string): string;
  /** 0 wherever the SLO has, or lately had, events. */
  zero: string;
  /** `on(slo)`, with the labels of groups. */
  onSlo: string;
}

export function ruleScope(
  definition: SloDefinition,
  changes: Partial<RuleParameters> = {},
): RuleScope {
  const { id, groupBy, objective } = definition;
  const own: RuleScope['own'] = (record, labels = {}) =>
    selector(record, equals({ ...labels, slo: id }));
  const by = groupBy.join(', ');
  const sum = (expression: string) =>
    by ? `sum by(${by}) (${expression})` : `sum(${expression})`;
  return {
    definition,
    parameters: ruleParameters(changes),
    budget: errorBudgetText(objective),
    own,
    sum,
    zero: by ? `0 * ${sum(own('slo:total:rate1h'))}` : 'vector(0)',
    onSlo: `on(${['slo', ...groupBy].join(', ')})`,
  };
}
