import type { BurnTier } from '../tiers';
import { alertLabels, alertLinks } from './alertLabels';
import { subject, untilExhausted } from './alertText';
import { ledgerSum } from './burnRates';
import type { EventSource } from './indicators/EventSource';
import { records } from './records';
import type { AlertingRule } from './RuleGroup';
import { secondsOf } from './RuleParameters';
import type { RuleScope } from './RuleScope';
import { sliceOf } from './slices';
import { recordedAs, sourceOf } from './windows';

/** Bad events within a window. */
function badEvents(
  scope: RuleScope,
  source: EventSource,
  window: string,
): string {
  const { own, parameters } = scope;
  const from = sourceOf(window);
  if (from === 'raw') {
    return `${own(records.badRate(window))} * ${secondsOf(window)}`;
  }
  // A ledger of slices does not know how many events were bad.
  const holdsEvents = !sliceOf(scope) && !source.mean;
  if (from === 'ledger' && holdsEvents) {
    return ledgerSum(scope, records.badEvents, window);
  }
  const step = secondsOf(parameters.nowInterval);
  return `sum_over_time(${own(records.badRate('5m'))}[${window}]) * ${step}`;
}

/** One tier: both windows above the factor, enough bad events, and rules that have run for a quarter of the long window. */
function condition(
  scope: RuleScope,
  source: EventSource,
  tier: BurnTier,
): string {
  const { definition, own, onSlo, parameters } = scope;
  const long = recordedAs(definition, tier.long);
  const windows = [recordedAs(definition, tier.short), long];
  const { minimumBadEvents } = definition.alerts;
  const conditions = windows.map(
    window => `${own(records.burnRate(window))} > ${tier.factor}`,
  );
  if (minimumBadEvents > 0) {
    // Increases are extrapolated, so results are not whole.
    conditions.push(
      `${badEvents(scope, source, long)} > ${minimumBadEvents - 0.5}`,
    );
  }
  const ways = conditions.join(' and ');
  // What is not read from raw data is as short as the rules are young.
  if (sourceOf(long) === 'raw') return ways;
  const evaluations = secondsOf(long) / secondsOf(parameters.statusInterval);
  const ran = own(records.status, { stat: 'data' });
  return `${ways} and ${onSlo} count_over_time(${ran}[${long}]) > ${Math.floor(
    evaluations / 4,
  )}`;
}

/** The alert of a tier: one for all its windows, so that one incident is one alert. None where no window is asked for. */
export function burnAlert(
  scope: RuleScope,
  source: EventSource,
  tier: BurnTier['tier'],
): AlertingRule[] {
  const { definition } = scope;
  const own = definition.alerts.tiers.filter(one => one.tier === tier);
  if (own.length === 0) return [];
  const conditions = own.map(one => condition(scope, source, one));
  return [
    {
      alert: 'SLOBurn',
      expr:
        conditions.length > 1
          ? conditions.map(text => `(${text})`).join(' or ')
          : conditions[0],
      labels: alertLabels(scope, tier),
      annotations: {
        summary: `${subject(definition)}: error budget burns ${
          tier === 'page' ? 'fast' : 'steadily'
        }`,
        description: `The error budget burns {{ printf "%.1f" $value }} times as fast as it may.${untilExhausted(
          definition,
        )}`,
        ...alertLinks(scope),
      },
    },
  ];
}
