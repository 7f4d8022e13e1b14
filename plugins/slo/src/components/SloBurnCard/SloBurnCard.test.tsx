import { describeCardConformance } from '@fairway/kit-react/testUtils';
import { budgetsInState, budgetsNotLinked } from '../../testing';
import { component, sloCard } from '../../testing/card';

describe('SloBurnCard', () => {
  describeCardConformance({
    title: 'Error budget',
    card: load => sloCard(component, load),
    answers: {
      healthy: {
        answer: () => budgetsInState('healthy'),
        shows: [
          'Healthy',
          /62% left · 26 of 43\smin outage/,
          'Burning 0.2x: at this rate the budget outlasts the window.',
          /production checkout-availability · 99.9% over 30\sd/,
          /burn 1\sh0.2x/,
          /42\ss ago·prod-eu·linked/,
        ],
      },
      'burning slow': {
        answer: () => budgetsInState('burning-slow'),
        shows: [
          'Burning slow',
          /50% left · 21 of 43\smin outage/,
          /Burning 2.2x over 3\sd: spent in 6\sd\s19\sh at this rate. Ticket alert since/,
        ],
      },
      'burning fast': {
        answer: () => budgetsInState('burning-fast'),
        shows: [
          'Burning fast',
          /22% left · 9 of 43\smin outage/,
          /Burning 45x: spent in 3\sh\s36\smin at this rate. Page alert since/,
        ],
      },
      exhausted: {
        answer: () => budgetsInState('exhausted'),
        shows: [
          'Exhausted',
          /−34% overspent by 15\smin outage/,
          /The budget is spent. Burning 0.2x: it recovers as past failures leave the window of 30\sd./,
        ],
      },
      'low traffic': {
        answer: () => budgetsInState('low-traffic'),
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
        answer: () => budgetsInState('young'),
        shows: [
          'Young',
          '48% to 94% left',
          '10% of the window has data. 48% if it goes on like this, 94% if nothing more fails.',
        ],
      },
      'no data': {
        answer: () => budgetsInState('no-data'),
        shows: [
          'No data',
          /No data for 3\sh\s12\smin/,
          'Check that notifications still exposes its metric',
          /Last known at .*: 70% left./,
        ],
        hides: [/\b0%/, /100%/],
      },
      stale: {
        answer: () => budgetsInState('stale'),
        shows: [
          'Stale',
          /61% left at .*, 14\smin ago/,
          /prod-eu does not answer. It said: connection refused. Values are from .*; Fairway asks again every 30\ss./,
        ],
      },
      partial: {
        answer: () => budgetsInState('partial'),
        shows: [
          'Partial',
          '56% left of what was measured',
          /24\sh of 30\sd have no data. Failures in that time are not counted. Burning 0.3x./,
        ],
      },
      'not linked': {
        answer: budgetsNotLinked,
        shows: [
          'Not linked',
          'No SLO is linked to checkout.',
          'fairway.dev/slo-selector: app=tracking',
          '2 SLOs carry it today. Tried: entity component:default/tracking, service tracking.',
        ],
      },
    },
    forbidden: [
      'You may not read the SLOs of checkout. Ask its owner, team-shop, for the permission fairway.slo.read.',
    ],
    notFound: ['The catalog shows you no checkout.'],
    failed: ["Fairway's SLO backend did not answer."],
  });
});
