import {
  costOf,
  deadAlerts,
  slothForm,
  type DeadAlert,
  type GroupChange,
  type RuleCost,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';
import type { PlayedSlo } from '../backtest/playPast';
import type { RawSeries } from './rawSeries';

/** What rules of an SLO cost. */
export interface PreviewedCost extends RuleCost {
  /** Told by a Prometheus, or assumed. */
  known: boolean;
  rawSeries: Record<string, number>;
  /** Seconds. */
  scrapeInterval: number;
}

export interface PreviewedSlo {
  id: string;
  title: string;
  cost: PreviewedCost;
  /** The same SLO in the form that Sloth documents; absent: it has none. */
  sloth?: RuleCost;
  deadAlerts: DeadAlert[];
  /** Absent: no Prometheus was asked. */
  past?: PlayedSlo;
}

/** What a change of definitions would do. */
export interface Preview {
  /** Absent: compared with nothing. */
  against?: { from: string; errors: number };
  /** Of all rules; against nothing all are new. */
  changes: GroupChange[];
  slos: PreviewedSlo[];
}

export function previewSlo(
  definition: SloDefinition,
  groups: RuleGroup[],
  facts: { raw: RawSeries; past?: PlayedSlo },
): PreviewedSlo {
  const { raw, past } = facts;
  const { id, title } = definition;
  const { known, bySelector, scrapeInterval } = raw;
  const sloth = slothForm(definition);
  const budgets = past ? past.past.length + past.left : 1;
  const traffic = past?.past[0].eventsPerSecond;
  return {
    ...{ id, title },
    cost: {
      ...costOf(groups, { ...raw, budgets }),
      ...{ known, rawSeries: bySelector, scrapeInterval },
    },
    ...(sloth ? { sloth: costOf(sloth, raw) } : {}),
    deadAlerts: deadAlerts(definition, traffic),
    ...(past ? { past } : {}),
  };
}
