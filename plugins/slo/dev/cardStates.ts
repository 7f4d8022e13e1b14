import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { EntityBudgets } from '@fairway/contracts/slo';
import { unanswered } from '@fairway/kit-react/testUtils';
import { burnCardAnswers, rollupCardAnswers } from '../src/testing';

type CardState = { kind: string; load: () => Promise<EntityBudgets> };

function answered(
  kind: string,
  answers: Record<string, () => EntityBudgets>,
): [string, CardState][] {
  return Object.entries(answers).map(([name, answer]) => [
    name,
    { kind, load: async () => answer() },
  ]);
}

/** Every state that the card can be in: what the conformance suite of the cards goes through. */
export const cardStates = new Map<string, CardState>([
  ...answered('Component', burnCardAnswers),
  ...Object.entries(unanswered).map(([name, load]): [string, CardState] => [
    name,
    { kind: 'Component', load },
  ]),
  ...answered('System', rollupCardAnswers),
]);

/** An entity whose card is in this state: the namespace says which. */
export function entityInState(state: string): Entity {
  const kind = cardStates.get(state)?.kind ?? 'Component';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: kind === 'Component' ? 'checkout' : 'shop',
      namespace: state,
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
  };
}

/** What the backend answers for an entity of `entityInState`. */
export function loadBudgets(entityRef: string): Promise<EntityBudgets> {
  const { namespace } = parseEntityRef(entityRef);
  const state = cardStates.get(namespace);
  if (!state)
    return Promise.reject(
      new Error(
        `No card has the state "${namespace}" of ${entityRef}; there are ${[
          ...cardStates.keys(),
        ].join(', ')}`,
      ),
    );
  return state.load();
}
