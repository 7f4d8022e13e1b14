import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  type CardAnswer,
  describeCardConformance,
} from '@fairway/kit-react/testUtils';
import { burnCardAnswers } from '../../testing';
import { component, sloCard } from '../../testing/card';

describe('SloBurnCard', () => {
  describeCardConformance({
    title: 'Error budget',
    card: load => sloCard(component, load),
    answers: {
      healthy: {
        answer: burnCardAnswers.healthy,
        shows: [
          'Healthy',
          /62% left · 26 of 43\smin of full outage/,
          'Burning 0.2x: at this rate the budget outlasts the window.',
          /production checkout-availability · 99.9% over 30\sd/,
          /budget left, 30\sd42\smin ago/,
          /burn 1\sh0.2x/,
          /42\ss ago·prod-eu·linked/,
        ],
      },
      'burning-slow': {
        answer: burnCardAnswers['burning-slow'],
        shows: [
          'Burning slow',
          /50% left · 21 of 43\smin of full outage/,
          /Burning 2.2x over 3\sd: spent in 6\sd\s19\sh at this rate. Ticket alert since/,
        ],
      },
      'burning-fast': {
        answer: burnCardAnswers['burning-fast'],
        shows: [
          'Burning fast',
          /22% left · 9 of 43\smin of full outage/,
          /Burning 45x: spent in 3\sh\s36\smin at this rate. Page alert since/,
        ],
      },
      exhausted: {
        answer: burnCardAnswers.exhausted,
        shows: [
          'Exhausted',
          /−34% overspent by 15\smin outage/,
          /The budget is spent. Burning 0.2x: it recovers as past failures leave the window of 30\sd./,
        ],
      },
      'low-traffic': {
        answer: burnCardAnswers['low-traffic'],
        shows: [
          'Low traffic',
          /2 of 902 requests failed in 30\sd/,
          'one error costs 111% of the budget',
          '99.195% to 99.939% (95% interval)',
          '99.9%: inside the interval, so not decided',
        ],
        hides: [/−122%/],
      },
      young: {
        answer: burnCardAnswers.young,
        shows: [
          'Young',
          '48% to 94% left',
          '10% of the window has data. 48% if it goes on like this, 94% if nothing more fails.',
        ],
      },
      'no-data': {
        answer: burnCardAnswers['no-data'],
        shows: [
          'No data',
          /No data for 3\sh\s12\smin/,
          'Check that notifications still exposes its metric',
          /Last known at .*: 70% left./,
        ],
        hides: [/\b0%/, /100%/],
      },
      'no-rules': {
        answer: burnCardAnswers['no-rules'],
        shows: [
          'No rules',
          'Rules not loaded',
          'The catalog defines this SLO, and no source records it. Load its rules into the Prometheus',
          'Show the rule file',
          'fairway slo rules',
          'on no source',
        ],
        hides: [/\b0%/, /100%/, '~catalog', 'Explain'],
      },
      grouped: {
        answer: burnCardAnswers.grouped,
        shows: [
          'Burning fast',
          /checkout-availability · region=eu-west, the worst of 4 groups · 99.9%/,
          '3 more SLOs',
          'checkout-availability · region=us-east',
        ],
      },
      calendar: {
        answer: burnCardAnswers.calendar,
        shows: [
          'Healthy',
          /99.9% over a calendar month, resets 1 \w+, Europe\/Berlin|99.9% over a calendar month, resets \w+ 1, (\d+, )?Europe\/Berlin/,
        ],
      },
      'invalid-definition': {
        answer: burnCardAnswers['invalid-definition'],
        shows: [
          'Invalid',
          '1 definition has errors, so no rules can be made of it',
          'Error at spec.objectives[0].targetPercent · refunds-latency',
          'It has a target beside it, and the two differ. It says 99.9. Keep one of target and targetPercent.',
          'spec.indicator.spec.thresholdMetric, line 24',
          'Nothing stands there.',
        ],
        hides: ['Not linked'],
      },
      'with-invalid-definition': {
        answer: burnCardAnswers['with-invalid-definition'],
        shows: ['Healthy', '1 definition has errors', 'Show them'],
      },
      stale: {
        answer: burnCardAnswers.stale,
        shows: [
          'Stale',
          /61% left at .*, 14\smin ago/,
          /prod-eu does not answer. It said: connection refused. Values are from .*; Fairway asks again every 30\ss./,
        ],
      },
      partial: {
        answer: burnCardAnswers.partial,
        shows: [
          'Partial',
          '56% left of what was measured',
          /24\sh of 30\sd have no data. Failures in that time are not counted. Burning 0.3x./,
        ],
      },
      'not-linked': {
        answer: burnCardAnswers['not-linked'],
        shows: [
          'Not linked',
          'No SLO is linked to checkout.',
          'fairway.dev/slo-selector: app=tracking',
          '2 SLOs carry it today. Tried: entity component:default/tracking, service tracking.',
        ],
      },
      'not-known': {
        answer: burnCardAnswers['not-known'],
        shows: [
          'No data',
          'Not known',
          'The rules could not be read, so the budget left is not known.',
          'The course of the budget is not collected yet.',
        ],
      },
      'several-slos': {
        answer: burnCardAnswers['several-slos'],
        shows: [
          'Burning fast',
          '3 more SLOs',
          /checkout-latency.*62%0.2x/,
          /checkout-staging.*staging/,
        ],
      },
      'not-collected': {
        answer: burnCardAnswers['not-collected'],
        shows: ['Not known', 'Not known whether an SLO is linked to checkout.'],
        hides: ['Not linked'],
      },
    } satisfies Record<keyof typeof burnCardAnswers, CardAnswer<EntityBudgets>>,
    forbidden: [
      'You may not read the SLOs of checkout. Ask its owner, team-shop, for the permission fairway.slo.read.',
    ],
    notFound: ['The catalog shows you no checkout.'],
    failed: ["Fairway's SLO backend did not answer."],
  });
});
