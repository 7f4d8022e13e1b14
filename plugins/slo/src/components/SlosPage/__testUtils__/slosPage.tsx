import { Route, Routes } from 'react-router-dom';
import { TestApiProvider, wrapInTestApp } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { render } from '@testing-library/react';
import { type SloApi, sloApiRef } from '../../../api';
import { slosRouteRef } from '../../../routes';
import {
  budgetsOfSystem,
  detailsOf,
  explanationOf,
  fleet,
  goldenSignalsOf,
  historyOf,
  sloList,
  sourceReports,
  sourceStatus,
  unlinkedSlos,
} from '../../../testing';
import { SlosContent } from '../SlosContent';

/** Where the page and what it links to are mounted. */
export const mountedRoutes = {
  '/slos': slosRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** A backend with the fleet; `changes` make it answer otherwise. */
export function apiOf(changes: Partial<SloApi> = {}): SloApi {
  const [first] = fleet();
  return {
    budgets: async () => budgetsOfSystem(),
    slos: jest.fn(async options => sloList(options)),
    slo: async () => ({ sources: [sourceStatus()], matches: [first] }),
    history: async () => historyOf(first),
    details: async () => detailsOf(first),
    goldenSignals: async () => goldenSignalsOf(first),
    explain: async () => explanationOf(first),
    unlinked: async () => unlinkedSlos(),
    sources: async () => ({ sources: [], reports: sourceReports() }),
    ...changes,
  };
}

/** Opens the page at this address. */
export function showSlosPage(path: string, api = apiOf()) {
  render(
    wrapInTestApp(
      <TestApiProvider apis={[[sloApiRef, api]]}>
        <Routes>
          <Route path="/slos/*" element={<SlosContent />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: [path],
        mountedRoutes,
      },
    ),
  );
  return api;
}
