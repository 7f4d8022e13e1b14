import type { ArgoCdApi } from '../src/api';
import {
  applicationList,
  loadCommits,
  sourceReports,
  unaskedApi,
  unlinkedApplications,
} from '../src/testing';
import { cardStates } from './cardStates';

/** Answers without a backend: the namespace of an entity is the state that its card shows. */
export const fixtureApi: ArgoCdApi = {
  ...unaskedApi(),
  deployments: cardStates.load,
  applications: async options => applicationList(options),
  commits: loadCommits,
  unlinked: async () => unlinkedApplications(),
  sources: async () => ({ sources: [], reports: sourceReports() }),
};
