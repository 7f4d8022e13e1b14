import type { SloExplanation, sloContract } from '@fairway/contracts/slo';
import {
  envelope,
  withoutAddresses,
  type Handlers,
  type Source,
} from '@fairway/kit-node';
import type { RuleGroup } from '@fairway/kit-node/prometheus';
import { derive } from '../dialects/identity';
import { dialectOf, type SloReading } from '../dialects';
import { agreeingTerms } from './agreeingTerms';
import { countedFrom } from './countedFrom';
import type { SloDeps } from './SloDeps';
import { requireSlo } from './visible';

function ownGroups(reading: SloReading, groups: RuleGroup[]): RuleGroup[] {
  const { idLabel, isRule } = dialectOf(reading.dialect);
  return groups
    .map(group => ({
      ...group,
      rules: group.rules.filter(
        rule => isRule(rule) && rule.labels[idLabel] === reading.key[idLabel],
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

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

function queryUrl({ browserUrl }: Source, query: string): string | undefined {
  if (!browserUrl) return undefined;
  const parameters = new URLSearchParams({ 'g0.expr': query, 'g0.tab': '1' });
  return `${browserUrl.replace(/\/$/, '')}/graph?${parameters}`;
}

/** How the budget left of one SLO came about. From memory: no question to the source. */
export function explain(
  deps: SloDeps,
): Handlers<typeof sloContract>['explain'] {
  return async ({ options, ...request }) => {
    const { entry, status } = await requireSlo(options.slo, request, deps);
    const { reading } = entry;
    const dialect = dialectOf(reading.dialect);
    const collected = deps.sources.find(({ name }) => name === status.source)!;
    const rules = collected.rules();
    const groups = ownGroups(reading, rules.data?.groups ?? []);
    const { formula, query, countedBy } = dialect.explain(reading);
    return {
      ...envelope(deps.model.sources(), [status]),
      ref: status.ref,
      formula,
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
      queryUrl: queryUrl(collected.source, query),
      sourceVersion: rules.data?.version,
      rulesAsOf: rules.asOf?.toISOString(),
      rules: groups.map(health),
      coverage: status.coverage,
      lagSeconds: dialect.lagSeconds,
    };
  };
}
