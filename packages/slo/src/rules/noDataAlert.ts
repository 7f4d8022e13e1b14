import { alertLabels, alertLinks } from './alertLabels';
import { subject } from './alertText';
import { records } from './records';
import type { AlertingRule } from './RuleGroup';
import type { RuleScope } from './RuleScope';

/** Without it, an SLO whose metrics go away is silent, as if all were well. */
export function noDataAlert(scope: RuleScope): AlertingRule[] {
  const { definition, own } = scope;
  if (!definition.alerts.noData) return [];
  return [
    {
      alert: 'SLONoData',
      expr: `${own(records.status, { stat: 'data' })} == 0`,
      for: '10m',
      labels: alertLabels(scope, 'no_data'),
      annotations: {
        summary: `${subject(definition)}: no data`,
        description:
          'Nothing tells whether the objective is met: the metrics of this SLO are gone. No other alert of it can fire.',
        ...alertLinks(scope),
      },
    },
  ];
}
