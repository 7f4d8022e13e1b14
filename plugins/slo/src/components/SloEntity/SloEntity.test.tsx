import type { ReactElement } from 'react';
import {
  type CardAnswer,
  type CardUnderTest,
  describeCardConformance,
} from '@fairway/kit-react/testUtils';
import { sloApiRef, type SloApi } from '../../api';
import { sloPlugin } from '../../plugin';
import { slosRouteRef } from '../../routes';
import {
  definitionCardAnswers,
  ruleCardAnswers,
  type SloEntityAnswer,
  sloEntity,
} from '../../testing';
import { EntitySloDefinitionCard, EntitySloRulesCard } from './cards';

/** Both operations of the card come from one answer: what fails, fails at the first. */
function card(
  name: 'rules' | 'definition',
  element: ReactElement,
  load: () => Promise<SloEntityAnswer>,
): CardUnderTest {
  let last: SloEntityAnswer;
  const api: Partial<SloApi> = {
    budgets: async () => {
      last = await load();
      return last.budgets;
    },
    details: async () => last.details,
  };
  return {
    entity: sloEntity,
    extension: sloPlugin.getExtension(`entity-card:fairway-slo/${name}`),
    element,
    apis: [[sloApiRef, api]],
    mountedRoutes: { '/slos': slosRouteRef },
  };
}

const invalid: CardAnswer<SloEntityAnswer> = {
  answer: ruleCardAnswers.invalid,
  shows: [
    'Invalid',
    'This definition has 2 errors, so no rules can be made of it and nothing is measured.',
    'Keep one of target and targetPercent.',
  ],
};

const unknown: CardAnswer<SloEntityAnswer> = {
  answer: ruleCardAnswers.unknown,
  shows: ['Not known', 'Fairway knows nothing of this document yet.'],
};

const refusals = {
  forbidden: [
    'You may not read the SLOs of checkout-availability. Ask its owner, team-shop, for the permission fairway.slo.read.',
  ],
  notFound: ['The catalog shows you no checkout-availability.'],
  failed: ["Fairway's SLO backend did not answer."],
};

describe('EntitySloRulesCard', () => {
  describeCardConformance<SloEntityAnswer>({
    title: 'Rules',
    card: load => card('rules', <EntitySloRulesCard />, load),
    answers: {
      loaded: {
        answer: ruleCardAnswers.loaded,
        shows: [
          'Loaded',
          'All 27 rules are loaded as the definition says.',
          /slo\/checkout-availability\/now Evaluates1718\ss ago11\sms of 30\ssnone/,
          'Show the rule file',
          /Last read 6\ss ago/,
        ],
      },
      'none-loaded': {
        answer: ruleCardAnswers['none-loaded'],
        shows: [
          'Missing',
          'None of its rules is loaded. Load the rule file below',
          "rule_files: ['checkout-availability.rules.yaml']",
          'record: slo:total:rate5m',
        ],
        hides: ['Not loaded'],
      },
      missing: {
        answer: ruleCardAnswers.missing,
        shows: [
          'Missing',
          '2 rules of the definition are not loaded:',
          'SLONoData{tier="no_data"} in group slo/checkout-availability/status',
        ],
      },
      failing: {
        answer: ruleCardAnswers.failing,
        shows: [
          'Failing',
          'The source cannot evaluate 1 group:',
          'vector contains metrics with the same labelset',
        ],
      },
      different: {
        answer: ruleCardAnswers.different,
        shows: [
          'What is loaded is not what the definition says today.',
          /^RulesDifferent/,
          'Only loaded: "5.."',
          'Only in the definition: "5..|429"',
          'differs in: labels, duration before it fires',
          'slo:burn_rate:4d in group slo/checkout-availability/old',
        ],
      },
      slow: {
        answer: ruleCardAnswers.slow,
        shows: [
          'Evaluating its rules takes most of their interval,',
          /^RulesSlow/,
          /27\ss of 30\ss12/,
        ],
      },
      elsewhere: {
        answer: ruleCardAnswers.elsewhere,
        shows: ['Elsewhere', 'Its rules are not on this server.'],
        hides: ['Loaded'],
      },
      'not-read': {
        answer: ruleCardAnswers['not-read'],
        shows: ['Not read', 'The rules could not be read,'],
        hides: ['Loaded', 'Last read'],
      },
      'not-defined': {
        answer: ruleCardAnswers['not-defined'],
        shows: [
          'Loaded',
          '27 rules are loaded. No definition says how they should be.',
        ],
        hides: ['Show the rule file'],
      },
      invalid,
      unknown,
    },
    ...refusals,
  });
});

describe('EntitySloDefinitionCard', () => {
  describeCardConformance<SloEntityAnswer>({
    title: 'Definition',
    card: load => card('definition', <EntitySloDefinitionCard />, load),
    answers: {
      valid: {
        answer: definitionCardAnswers.valid,
        shows: [
          'Valid',
          'Orders are taken',
          'Countsevents by two counters',
          'The budget is ofevents',
          /Window30\sd, rolling/,
          'A budget forall together',
          'Ownerteam-shop',
          'Documentcheckout-availability, in its repository',
        ],
      },
      'short-references': {
        answer: definitionCardAnswers['short-references'],
        shows: ['Valid', 'Ownerteam-shop', 'Systemshop/web/eu'],
      },
      issues: {
        answer: definitionCardAnswers.issues,
        shows: [
          '1 issue',
          'Warning at spec.objectives[0].target',
          'It says 0.99999. Lower the target, or lengthen the window.',
        ],
      },
      'calendar-grouped': {
        answer: definitionCardAnswers['calendar-grouped'],
        shows: [
          'Valid',
          'a calendar month; resets',
          'Europe/Berlin',
          'each region, plan',
          'Ownernone named',
        ],
      },
      invalid,
      unknown,
    },
    ...refusals,
  });
});
