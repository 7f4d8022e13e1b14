import type { SloDefinition } from '../definition/SloDefinition';
import { burnAlert } from './burnAlert';
import { burnRate } from './burnRates';
import type { Recording } from './indicators/EventSource';
import { sourceOfEvents } from './indicators/sourceOfEvents';
import { info } from './info';
import { noDataAlert } from './noDataAlert';
import type { AlertingRule, RuleGroup } from './RuleGroup';
import type { RuleParameters } from './RuleParameters';
import { ruleScope, type RuleScope } from './RuleScope';
import { seen } from './seen';
import { status } from './status';
import { burnWindows, sourceOf } from './windows';

function group(
  { definition }: RuleScope,
  { part, interval }: { part: string; interval: string },
  rules: (Recording | AlertingRule)[],
): RuleGroup {
  return {
    name: `slo/${definition.id}/${part}`,
    interval,
    rules: rules.map(rule =>
      'alert' in rule
        ? rule
        : { ...rule, labels: { slo: definition.id, ...rule.labels } },
    ),
  };
}

/**
 * The Prometheus rules of one SLO: `now`, which reads the raw data and pages, and `status`, which keeps a ledger of events
 * and tells the numbers that pages and gates read. The order inside a group matters.
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
  const windows = burnWindows(definition);
  const burn = (long: boolean) =>
    windows
      .filter(window => (sourceOf(window) === 'ledger') === long)
      .map(window => burnRate(scope, window));
  return [
    group(scope, { part: 'now', interval: nowInterval }, [
      ...windows
        .filter(window => sourceOf(window) === 'raw')
        .flatMap(window => source.rates(window)),
      ...burn(false),
      ...burnAlert(scope, 'page'),
    ]),
    group(scope, { part: 'status', interval: statusInterval }, [
      ...source.ledger,
      seen(scope),
      ...burn(true),
      ...burnAlert(scope, 'ticket'),
      ...status(scope),
      info(definition),
      ...noDataAlert(scope),
    ]),
  ];
}
