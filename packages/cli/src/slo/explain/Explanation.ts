import {
  deadAlerts,
  errorBudgetText,
  parsePrometheusDuration,
  rateQueries,
  windowSeconds,
  type BurnTier,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';

/** One tier in numbers. */
export interface ExplainedTier extends BurnTier {
  /** Share of the budget that is spent within the long window when it fires. */
  budgetShare: number;
  /** Seconds until it fires when everything fails; absent: it never does. */
  detectsOutageAfter?: number;
  /** Seconds until the whole budget is spent at just this burn. */
  exhaustionAtFactor: number;
}

/** An SLO in words and numbers. */
export interface Explanation {
  id: string;
  title: string;
  description?: string;
  service: string;
  info: Record<string, string>;
  objective: string;
  /** Share, as decimal text. */
  budget: string;
  window: string;
  /** Seconds; of calendar windows their usual length. */
  windowSeconds: number;
  /** Seconds of total outage that the budget allows at even traffic. */
  outageBudget: number;
  /** What is counted, and as what. */
  counts: [string, string][];
  unit: string;
  tiers: ExplainedTier[];
  noDataAlert: boolean;
  minimumBadEvents: number;
  runbook?: string;
  promql: { name: string; expr: string }[];
}

function windowText({ window }: SloDefinition): string {
  return window.type === 'rolling'
    ? `the last ${window.duration}, at any time`
    : `calendar windows of ${window.duration} from ${window.startTime} on, in ${window.timeZone}`;
}

function explainTier(
  tier: BurnTier,
  definition: SloDefinition,
  period: number,
): ExplainedTier {
  const long = parsePrometheusDuration(tier.long)!;
  const budget = Number(errorBudgetText(definition.objective));
  const dead = deadAlerts({
    ...definition,
    alerts: { ...definition.alerts, tiers: [tier] },
  });
  return {
    ...tier,
    budgetShare: (tier.factor * long) / period,
    ...(dead.length === 0
      ? { detectsOutageAfter: tier.factor * budget * long }
      : {}),
    exhaustionAtFactor: period / tier.factor,
  };
}

function promqlOf(definition: SloDefinition, groups: RuleGroup[]) {
  const rules = groups.flatMap(group => group.rules);
  const raw = rateQueries(definition.id, groups)?.raw;
  const alerts = rules.flatMap(rule =>
    'alert' in rule && rule.labels.slo === definition.id
      ? [{ name: `${rule.alert} ${rule.labels.tier}`, expr: rule.expr }]
      : [],
  );
  const status = rules.flatMap(rule =>
    'record' in rule &&
    rule.labels.slo === definition.id &&
    ['sli', 'remaining'].includes(rule.labels.stat)
      ? [{ name: rule.labels.stat, expr: rule.expr }]
      : [],
  );
  return [
    ...(raw
      ? [
          { name: 'events/s', expr: raw.total },
          { name: 'bad events/s', expr: raw.bad },
        ]
      : []),
    ...status,
    ...alerts,
  ];
}

/** @param groups - of this SLO and of all others that it may be composed of */
export function explain(
  definition: SloDefinition,
  groups: RuleGroup[],
  counted: Pick<Explanation, 'counts' | 'unit'>,
): Explanation {
  const { id, title, description, service, info, objective, runbook, alerts } =
    definition;
  const period = windowSeconds(definition.window);
  const budget = errorBudgetText(objective);
  return {
    ...{ id, title, description, service, info, objective, budget, runbook },
    ...counted,
    window: windowText(definition),
    windowSeconds: period,
    outageBudget: period * Number(budget),
    tiers: alerts.tiers.map(tier => explainTier(tier, definition, period)),
    noDataAlert: alerts.noData,
    minimumBadEvents: alerts.minimumBadEvents,
    promql: promqlOf(definition, groups),
  };
}
