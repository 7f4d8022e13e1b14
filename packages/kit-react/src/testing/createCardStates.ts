import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { unanswered } from './unanswered';

/**
 * Every state that a card can be in, each on an entity of its own.
 *
 * @public
 */
export interface CardStates<T> {
  names: string[];
  /** An entity whose card is in this state: the namespace says which. */
  entityIn: (state: string) => Entity;
  /** What the backend answers for an entity of `entityIn`. */
  load: (entityRef: string) => Promise<T>;
}

/**
 * The states that the conformance suites of a card go through, for a page to look at them.
 *
 * @param component - what the backend may answer for an entity that runs, by the name of the state
 * @param system - the same for an entity that stands for others
 * @public
 */
export function createCardStates<T>(
  component: Record<string, () => T>,
  system: Record<string, () => T>,
): CardStates<T> {
  const answered = (answers: Record<string, () => T>) =>
    Object.entries(answers).map(
      ([name, answer]): [string, () => Promise<T>] => [
        name,
        async () => answer(),
      ],
    );
  const loads = new Map<string, () => Promise<T>>([
    ...answered(component),
    ...Object.entries(unanswered),
    ...answered(system),
  ]);
  const names = [...loads.keys()];
  return {
    names,
    entityIn: state =>
      entityOf(state in system ? 'System' : 'Component', state),
    load: async entityRef => {
      const { namespace } = parseEntityRef(entityRef);
      const load = loads.get(namespace);
      if (!load)
        throw new Error(
          `No card has the state "${namespace}" of ${entityRef}; there are ${names.join(
            ', ',
          )}`,
        );
      return load();
    },
  };
}

function entityOf(kind: string, namespace: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: kind === 'Component' ? 'checkout' : 'shop', namespace },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
  };
}
