import type { SloDefinition } from '../definition/SloDefinition';
import { burnAlert } from './burnAlert';
import { burnRate } from './burnRates';
import type { EventSource, Recording } from './indicators/EventSource';
import { sourceOfEvents } from './indicators/sourceOfEvents';
import { info } from './info';
import { noDataAlert } from './noDataAlert';
import { records } from './records';
import type { AlertingRule, RuleGroup } from './RuleGroup';
import type { RuleParameters } from './RuleParameters';
import { ruleScope, type RuleScope } from './RuleScope';
import { seen } from './seen';
import { sliceOf, slices } from './slices';
import { status } from './status';
import { burnWindows, sourceOf } from './windows';

type Rule = Recording | AlertingRule;

interface Part {
  name: string;
  interval: string;
  rules: Rule[];
}

/** Rulers commonly allow 20. */
const MOST_RULES = 19;

/** The rates of what alerts look at, and the alert that pages. */
function now(scope: RuleScope, source: EventSource): Rule[] {
  const windows = burnWindows(scope.definition);
  const raw = windows.filter(window => sourceOf(window) === 'raw');
  return [
    ...raw.flatMap(window =>
      source.rates(window, {
        total: records.totalRate(window),
        bad: records.badRate(window),
      }),
    ),
    ...windows
      .filter(window => sourceOf(window) !== 'ledger')
      .map(window => burnRate(scope, source, window)),
    ...burnAlert(scope, source, 'page'),
  ];
}

/** The ledger, and what is derived from it. */
function standing(scope: RuleScope, source: EventSource): Rule[] {
  const { definition } = scope;
  return [
    ...(sliceOf(scope) ? [] : source.ledger),
    seen(scope),
    ...burnWindows(definition)
      .filter(window => sourceOf(window) === 'ledger')
      .map(window => burnRate(scope, source, window)),
    ...burnAlert(scope, source, 'ticket'),
    ...status(scope, source),
    info(definition),
    ...noDataAlert(scope),
  ];
}

function groups(id: string, { name, interval, rules }: Part): RuleGroup[] {
  const named = rules.map(rule =>
    'alert' in rule ? rule : { ...rule, labels: { slo: id, ...rule.labels } },
  );
  const count = Math.ceil(named.length / MOST_RULES);
  return Array.from({ length: count }, (_, i) => ({
    name: `slo/${id}/${name}${i > 0 ? `-${i + 1}` : ''}`,
    interval,
    rules: named.slice(i * MOST_RULES, (i + 1) * MOST_RULES),
  }));
}

/**
 * The Prometheus rules of one SLO: `now`, which reads the raw data and pages, and `status`, which keeps a ledger of events
 * and tells the numbers that pages and gates read; where slices of time are counted, `slices` keeps the ledger. The order
 * inside a group matters. No group has 20 rules.
 *
 * @throws RangeError where the definition or a parameter is not what its type says
 * @public
 */
export function ruleGroupsOf(
  definition: SloDefinition,
  parameters?: Partial<RuleParameters>,
): RuleGroup[] {
  const scope = ruleScope(definition, parameters);
  const { nowInterval, statusInterval } = scope.parameters;
  const source = sourceOfEvents(scope);
  const slice = sliceOf(scope);
  const parts: Part[] = [
    { name: 'now', interval: nowInterval, rules: now(scope, source) },
    ...(slice
      ? [{ name: 'slices', interval: slice, rules: slices(scope, source) }]
      : []),
    {
      name: 'status',
      interval: statusInterval,
      rules: standing(scope, source),
    },
  ];
  return parts.flatMap(part => groups(definition.id, part));
}
