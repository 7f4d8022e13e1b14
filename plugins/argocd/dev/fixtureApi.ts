import type { ArgoCdApi } from '../src/api';
import {
  applicationList,
  sourceReports,
  unlinkedApplications,
} from '../src/testing';
import { cardStates } from './cardStates';
import { TAB_PATH, tabFixtures, tabStates } from './tabStates';

/** Answers without a backend: the namespace of an entity is the state that its card, or tab, shows. */
export const fixtureApi: ArgoCdApi = {
  ...tabFixtures,
  deployments: entityRef =>
    window.location.pathname.startsWith(TAB_PATH)
      ? tabStates.load(entityRef)
      : cardStates.load(entityRef),
  applications: async options => applicationList(options),
  unlinked: async () => unlinkedApplications(),
  sources: async () => ({ sources: [], reports: sourceReports() }),
};
