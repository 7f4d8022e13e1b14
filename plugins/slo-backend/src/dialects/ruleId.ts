import { selectorsOf } from '@fairway/slo';
import type { Rule } from '@fairway/kit-node/prometheus';

const LABEL = 'sloth_id';
const GROUP = /^sloth-slo-alerts-(.+)$/;

function idInQuery(query: string): string | undefined {
  if (!query.includes(LABEL)) return undefined;
  const ids = selectorsOf(query).flatMap(({ matchers }) =>
    matchers
      .filter(({ label, op }) => label === LABEL && op === '=')
      .map(({ value }) => value),
  );
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

/**
 * The rule, labelled with the id of its SLO: Sloth's alert rules do not carry it, their alerts get it from the series. It
 * stands in the query, and in the name of the group.
 */
export function withId(rule: Rule, group: string): Rule {
  if (!rule.labels.sloth_severity || rule.labels[LABEL]) return rule;
  const id = idInQuery(rule.query) ?? GROUP.exec(group)?.[1];
  return id ? { ...rule, labels: { ...rule.labels, [LABEL]: id } } : rule;
}
