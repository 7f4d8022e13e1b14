import { describeCardConformance } from '@fairway/kit-react/testUtils';
import { CALLING_STATES } from '../../status/states';
import { sloList, sourceStatus } from '../../testing';
import { homeCard } from '../../testing/homeCard';
import { OwnedBudgetsCard } from './OwnedBudgetsCard';
import { SlosBurningCard } from './SlosBurningCard';

const nothing = { slos: [], total: 0, counts: {} };
const unheard = [sourceStatus({ state: 'unreachable', asOf: undefined })];

const refusals = {
  forbidden: ['You may not read SLOs.', 'fairway.slo.read'],
  notFound: ["Fairway's SLO backend did not answer."],
  failed: ["Fairway's SLO backend did not answer."],
};

describe('SlosBurningCard', () => {
  describeCardConformance({
    title: 'Needs attention',
    card: load =>
      homeCard({ name: 'burning', element: <SlosBurningCard /> }, load),
    answers: {
      burning: {
        answer: () => sloList({ state: CALLING_STATES.join(',') }),
        shows: [
          '1 exhausted',
          'production: 1 spent, 2 burn, 4 not known; first 6 of 7',
          /payments-availability−34%overspent/,
          /2 sources/,
        ],
        hides: ['staging'],
      },
      'nothing burns': {
        answer: () => ({ ...sloList(), ...nothing }),
        shows: [/none is without data/],
      },
      'not known': {
        answer: () => ({ ...sloList(), ...nothing, sources: unheard }),
        shows: ['Not known', 'Not known whether a production SLO'],
        hides: [/none is without data/],
      },
    },
    ...refusals,
  });
});

describe('OwnedBudgetsCard', () => {
  describeCardConformance({
    title: 'Your error budgets',
    card: load =>
      homeCard({ name: 'owned', element: <OwnedBudgetsCard /> }, load),
    answers: {
      budgets: {
        answer: () => sloList(),
        shows: ['1 exhausted', 'of team-shop; worst first', '7 of 10'],
      },
      'no SLO': {
        answer: () => ({ ...sloList(), ...nothing }),
        shows: ['None of your entities has an SLO.'],
      },
      'not known': {
        answer: () => ({ ...sloList(), ...nothing, sources: unheard }),
        shows: ['Not known', 'Not known whether one of your entities'],
        hides: [/None of your entities/],
      },
    },
    ...refusals,
  });
});
