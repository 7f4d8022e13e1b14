import type { SloApi } from '../src/api';
import {
  budgetsInState,
  budgetsNotLinked,
  budgetsOfSystem,
  explanationOf,
  findStatuses,
  historyOf,
  sloList,
  sourceReports,
  sourceStatus,
  unlinkedSlos,
} from '../src/testing';
import { SLO_STATES, type SloState } from '@fairway/contracts/slo';
import { responseError } from '@fairway/kit-react/testUtils';

/** Answers without a backend: the name of an entity is the state that its card shows. */
export const fixtureApi: SloApi = {
  async budgets(entityRef) {
    const [, name] = entityRef.split('/');
    if (name === 'loading') return new Promise(() => {});
    if (name === 'not-linked') return budgetsNotLinked();
    if (name === 'shop') return budgetsOfSystem();
    if (name === 'forbidden')
      throw await responseError(403, {
        name: 'NotAllowedError',
        message: 'Missing permission fairway.slo.read',
      });
    if (name === 'error')
      throw await responseError(500, {
        name: 'Error',
        message: 'the database is locked',
      });
    const state = SLO_STATES.find(known => known === name) ?? 'burning-fast';
    return budgetsInState(state satisfies SloState);
  },
  slos: async options => sloList(options),
  slo: async ({ slo }) => ({
    asOf: new Date().toISOString(),
    sources: [sourceStatus()],
    matches: findStatuses(slo),
  }),
  history: async ({ slo }) => historyOf(findStatuses(slo)[0]),
  explain: async ({ slo }) => explanationOf(findStatuses(slo)[0]),
  unlinked: async () => unlinkedSlos(),
  sources: async () => ({ sources: [], reports: sourceReports() }),
};
