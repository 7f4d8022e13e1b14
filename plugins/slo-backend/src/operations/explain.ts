import type { SloExplanation, sloContract } from '@fairway/contracts/slo';
import { envelope, withoutAddresses, type Handlers } from '@fairway/kit-node';
import type { RuleGroup } from '@fairway/kit-node/prometheus';
import { derive } from '../dialects/identity';
import { dialectOf, type SloReading } from '../dialects';
import { ownGroups } from '../ruleHealth/LoadedRules';
import { queryUrl } from '../links/queryUrl';
import { agreeingTerms } from './agreeingTerms';
import { countedFrom } from './countedFrom';
import type { SloDeps } from './SloDeps';
import { requireSlo } from './visible';

function health(group: RuleGroup): SloExplanation['rules'][0] {
  const failing = group.rules.find(rule => rule.health === 'err');
  const unknown = group.rules.some(rule => rule.health === 'unknown');
  return {
    group: group.name,
    health: failing ? 'err' : (unknown && 'unknown') || 'ok',
    lastEvaluation: group.lastEvaluation,
    evaluationSeconds: group.evaluationSeconds,
    intervalSeconds: group.intervalSeconds,
    lastError: failing?.lastError && withoutAddresses(failing.lastError),
  };
}

/** Of a window of the calendar: how much of it has gone by. */
function elapsedShare({ calendar }: SloReading, now: Date): number | undefined {
  if (!calendar) return undefined;
  const [start, end] = [calendar.start, calendar.end].map(text =>
    Date.parse(text),
  );
  return Math.min(1, (now.getTime() - start) / (end - start));
}

/** How the budget left of one SLO came about. From memory: no question to the source. */
export function explain(
  deps: SloDeps,
): Handlers<typeof sloContract>['explain'] {
  return async ({ options, ...request }) => {
    const { entry, status } = await requireSlo(options.slo, request, deps);
    const { reading } = entry;
    const dialect = dialectOf(reading.dialect);
    const collected = deps.sources.find(({ name }) => name === status.source);
    const rules = collected?.rules();
    const groups = rules?.data ? ownGroups(reading, rules.data) : [];
    const { formula, query, countedBy } = dialect.explain(reading);
    return {
      ...envelope(deps.model.sources(), [status]),
      ref: status.ref,
      formula,
      elapsedShare: elapsedShare(reading, deps.now()),
      terms: agreeingTerms({
        objective: reading.objective,
        errorRatio: derive([reading.sli], sli => 1 - sli),
        badEvents: reading.badEvents,
        events: reading.events,
        remaining: reading.remaining,
      }),
      query,
      countedFrom: countedFrom(
        countedBy,
        groups.flatMap(group => group.rules),
      ),
      queryUrl: collected && queryUrl(collected.source, query),
      sourceVersion: rules?.data?.version,
      rulesAsOf: rules?.asOf?.toISOString(),
      rules: groups.map(health),
      coverage: status.coverage,
      lagSeconds: dialect.lagSeconds,
    };
  };
}
