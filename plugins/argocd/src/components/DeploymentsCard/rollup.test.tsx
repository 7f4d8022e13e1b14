import type { Entity } from '@backstage/catalog-model';
import type { EntityApplications } from '@fairway/contracts/argocd';
import {
  type CardAnswer,
  describeCardConformance,
} from '@fairway/kit-react/testUtils';
import { rollupCardAnswers } from '../../testing';
import { argoCdCard } from '../../testing/card';

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop' },
};

describe('EntityArgoCdCard of an entity that stands for others', () => {
  describeCardConformance({
    title: 'Deployments',
    card: load => argoCdCard(system, load),
    answers: {
      'roll-up': {
        answer: rollupCardAnswers['roll-up'],
        shows: [
          '1 of 4 degraded',
          '5 applications you may see, 1 Argo CD',
          '1 of 4 production synced and healthy, 1 not known',
          /production.*cart.*search.*ledger.*catalog.*staging.*cart-staging/,
          /Argo CD has not compared it since .*Refresh it in Argo CD/,
        ],
      },
      'roll-up-no-production': {
        answer: rollupCardAnswers['roll-up-no-production'],
        shows: ['1 of 1', 'synced and healthy, none of production'],
      },
      'roll-up-empty': {
        answer: rollupCardAnswers['roll-up-empty'],
        shows: [
          'Not linked',
          'No application of Argo CD or Flux that you may see belongs to shop.',
        ],
      },
    } satisfies Record<
      keyof typeof rollupCardAnswers,
      CardAnswer<EntityApplications>
    >,
    forbidden: [
      'You may not read the deployments of shop. Ask its owner for the permission fairway.argocd.read.',
    ],
    notFound: ['The catalog shows you no shop.'],
    failed: ["Fairway's Argo CD backend did not answer."],
  });
});
