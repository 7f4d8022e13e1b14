import { TestApiProvider, wrapInTestApp } from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { render } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { type ArgoCdApi, argoCdApiRef } from '../../../api';
import { deploymentsRouteRef } from '../../../routes';
import {
  applicationList,
  deploymentsOfSystem,
  loadCommits,
  sourceReports,
  unaskedApi,
  unlinkedApplications,
} from '../../../testing';
import { DeploymentsContent } from '../DeploymentsContent';

/** Where the page and what it links to are mounted. */
export const mountedRoutes = {
  '/deployments': deploymentsRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

const identity = {
  getBackstageIdentity: async () => ({
    type: 'user' as const,
    userEntityRef: 'user:default/mara',
    ownershipEntityRefs: ['user:default/mara', 'group:default/team-shop'],
  }),
};

/** A backend with the fleet; `changes` make it answer otherwise. */
export function apiOf(changes: Partial<ArgoCdApi> = {}): ArgoCdApi {
  return {
    ...unaskedApi(),
    deployments: async () => deploymentsOfSystem(),
    applications: jest.fn(async options => applicationList(options)),
    commits: jest.fn(loadCommits),
    unlinked: async () => unlinkedApplications(),
    sources: async () => ({ sources: [], reports: sourceReports() }),
    ...changes,
  };
}

/** Opens the page at this address. */
export function showDeploymentsPage(path: string, api = apiOf()) {
  render(
    wrapInTestApp(
      <TestApiProvider
        apis={[
          [argoCdApiRef, api],
          [identityApiRef, identity],
        ]}
      >
        <Routes>
          <Route path="/deployments/*" element={<DeploymentsContent />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: [path], mountedRoutes },
    ),
  );
  return api;
}
