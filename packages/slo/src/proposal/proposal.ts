import type { Issue } from '../definition/Issue';
import type { SloDefinition } from '../definition/SloDefinition';
import type { OpenSloDocument } from '../openslo/OpenSloDocument';
import { readDefinitions } from '../openslo/readDefinitions';
import { costOf, type RuleCost } from '../preview/costOf';
import { deadAlerts, type DeadAlert } from '../preview/deadAlerts';
import { slothForm } from '../preview/slothForm';
import { ruleGroupsOf } from '../rules/ruleGroupsOf';
import type { RuleGroup } from '../rules/RuleGroup';

/**
 * What is known of the data behind SLOs that are proposed.
 *
 * @public
 */
export interface ProposalOptions {
  /** How many series a selector of the SLO finds, about; `undefined`: not known, and so is what the rules read. */
  rawSeries?: number;
  /** Seconds between two scrapes. Default: 30. */
  scrapeInterval?: number;
  /** Events a second, mean; `undefined`: not known. */
  eventsPerSecond?: number;
  /** Environment of SLOs that do not name one. */
  environment?: string;
}

/**
 * What one SLO would bring with it.
 *
 * @public
 */
export interface ProposedSlo {
  definition: SloDefinition;
  groups: RuleGroup[];
  /** Alerts that would never fire, or only late. */
  deadAlerts: DeadAlert[];
  cost: RuleCost;
  /** What the rules that Sloth makes of it would cost; `undefined`: it makes none. */
  slothCost: RuleCost | undefined;
}

/**
 * What documents would bring with them once they are merged: by the documents alone, no server is asked.
 *
 * @public
 */
export interface Proposal {
  /** By id. SLOs with an error are not here. */
  slos: ProposedSlo[];
  issues: Issue[];
}

/** @public */
export function proposalOf(
  documents: OpenSloDocument[],
  options: ProposalOptions = {},
): Proposal {
  const { rawSeries, scrapeInterval = 30, environment } = options;
  const { definitions, issues } = readDefinitions(documents, { environment });
  const costOptions = { seriesOf: () => rawSeries, scrapeInterval };
  return {
    issues,
    slos: definitions.map(definition => {
      const groups = ruleGroupsOf(definition);
      const sloth = slothForm(definition);
      return {
        definition,
        groups,
        deadAlerts: deadAlerts(definition, options.eventsPerSecond),
        cost: costOf(groups, costOptions),
        slothCost: sloth && costOf(sloth, costOptions),
      };
    }),
  };
}
