import type { SloApi } from '../src/api';
import {
  detailsOf,
  explanationOf,
  findStatuses,
  goldenSignalsOf,
  historyOf,
  sloList,
  sourceReports,
  sourceStatus,
  unlinkedSlos,
} from '../src/testing';
import { cardStates } from './cardStates';

/** Answers without a backend: the namespace of an entity is the state that its card shows. */
export const fixtureApi: SloApi = {
  budgets: cardStates.load,
  slos: async options => sloList(options),
  slo: async ({ slo }) => ({
    asOf: new Date().toISOString(),
    sources: [sourceStatus()],
    matches: findStatuses(slo),
  }),
  history: async ({ slo }) => historyOf(findStatuses(slo)[0]),
  details: async ({ slo }) => detailsOf(findStatuses(slo)[0]),
  goldenSignals: async ({ slo }) => goldenSignalsOf(findStatuses(slo)[0]),
  explain: async ({ slo }) => explanationOf(findStatuses(slo)[0]),
  unlinked: async () => unlinkedSlos(),
  sources: async () => ({ sources: [], reports: sourceReports() }),
};
