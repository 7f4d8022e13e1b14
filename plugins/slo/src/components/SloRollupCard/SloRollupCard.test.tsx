import type { Entity } from '@backstage/catalog-model';
import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  type CardAnswer,
  describeCardConformance,
} from '@fairway/kit-react/testUtils';
import { rollupCardAnswers } from '../../testing';
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
      'roll-up': {
        answer: rollupCardAnswers['roll-up'],
        shows: [
          '1 burning fast',
          '7 SLOs you may see',
          '3 of 5 production SLOs need attention',
          '2 burn, 1 not known',
          /production.*checkout-availability.*staging/,
          'does not count above',
          /search-latency56%, 24\sh missing/,
          '2 sources',
        ],
      },
      'roll-up-dev-burns': {
        answer: rollupCardAnswers['roll-up-dev-burns'],
        shows: ['All healthy', '0 of 1 production SLO needs attention'],
        hides: ['1 exhausted'],
      },
      'roll-up-no-production': {
        answer: rollupCardAnswers['roll-up-no-production'],
        shows: ['No production SLO', '1 SLO you may see'],
        hides: ['All healthy'],
      },
      'roll-up-not-known': {
        answer: rollupCardAnswers['roll-up-not-known'],
        shows: [
          '1 of 2 sources',
          '1 of 2 production SLOs need attention',
          '1 not known',
        ],
        hides: ['All healthy'],
      },
      'roll-up-empty': {
        answer: rollupCardAnswers['roll-up-empty'],
        shows: ['Not linked', 'No SLO that you may see belongs to shop.'],
      },
    } satisfies Record<
      keyof typeof rollupCardAnswers,
      CardAnswer<EntityBudgets>
    >,
    forbidden: [
      'You may not read the SLOs of shop. Ask its owner for the permission fairway.slo.read.',
    ],
    notFound: ['The catalog shows you no shop.'],
    failed: ["Fairway's SLO backend did not answer."],
  });
});
