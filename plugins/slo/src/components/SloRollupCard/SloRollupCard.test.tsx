import type { Entity } from '@backstage/catalog-model';
import { describeCardConformance } from '@fairway/kit-react/testUtils';
import { known } from '@fairway/contracts';
import {
  budgetsOfSystem,
  entityBudgets,
  sloStatus,
  sourceStatus,
} from '../../testing';
import { sloCard } from '../../testing/card';

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop' },
};

describe('SloRollupCard', () => {
  describeCardConformance({
    title: 'Error budgets',
    card: load => sloCard(system, load),
    answers: {
      'production and staging apart': {
        answer: budgetsOfSystem,
        shows: [
          '1 burning fast',
          '7 SLOs you may see',
          '2 of 5 production SLOs burn, 1 not known',
          /production.*checkout-availability.*staging/,
          'does not count above',
          /search-latency24\sh no data/,
          '2 sources',
        ],
      },
      'a burning dev SLO that does not count': {
        answer: () =>
          entityBudgets([
            sloStatus({
              environment: 'dev',
              state: 'exhausted',
              remaining: known(-1),
            }),
            sloStatus({ id: 'cart', environment: 'production' }),
          ]),
        shows: ['All healthy', '0 of 1 production SLOs burn'],
        hides: ['1 exhausted'],
      },
      'no production': {
        answer: () => entityBudgets([sloStatus({ environment: 'dev' })]),
        shows: ['No production SLO', '1 SLO you may see'],
        hides: ['All healthy'],
      },
      'what is not known': {
        answer: () =>
          entityBudgets([sloStatus({ state: 'stale' }), sloStatus()], {
            sources: [
              sourceStatus({ state: 'unreachable' }),
              sourceStatus({ name: 'stage' }),
            ],
          }),
        shows: ['1 not known', '0 of 2', '1 of 2 sources'],
        hides: ['All healthy'],
      },
      nothing: {
        answer: () => entityBudgets([]),
        shows: ['Not linked', 'No SLO that you may see belongs to shop.'],
      },
    },
    forbidden: [
      'You may not read the SLOs of shop. Ask its owner for the permission fairway.slo.read.',
    ],
    notFound: ['The catalog shows you no shop.'],
    failed: ["Fairway's SLO backend did not answer."],
  });
});
