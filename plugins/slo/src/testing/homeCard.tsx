import type { ReactElement } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import type { SloList } from '@fairway/contracts/slo';
import type { CardUnderTest } from '@fairway/kit-react/testUtils';
import { sloApiRef, type SloApi } from '../api';
import { sloPlugin } from '../plugin';
import { slosRouteRef } from '../routes';

/** A home page that holds what it is given and nothing else. */
const homePage = PageBlueprint.makeWithOverrides({
  name: 'test-home',
  inputs: {
    widgets: createExtensionInput([homePageWidgetDataRef], {
      replaces: [{ id: 'page:home', input: 'widgets' }],
    }),
  },
  factory: (original, { inputs }) =>
    original({
      path: '/',
      loader: async () => (
        <>
          {inputs.widgets.map(
            widget => widget.get(homePageWidgetDataRef).component,
          )}
        </>
      ),
    }),
});

/** A card of the home page, of somebody in team-shop, over a backend that answers so. */
export function homeCard(
  { name, element }: { name: 'burning' | 'owned'; element: ReactElement },
  load: () => Promise<SloList>,
): CardUnderTest {
  const api: Partial<SloApi> = { slos: load };
  const identity = {
    getBackstageIdentity: async () => ({
      type: 'user',
      userEntityRef: 'user:default/mara',
      ownershipEntityRefs: ['group:default/team-shop'],
    }),
    getProfileInfo: async () => ({}),
  };
  return {
    page: homePage,
    extension: sloPlugin.getExtension(`home-page-widget:fairway-slo/${name}`),
    element,
    apis: [
      [sloApiRef, api],
      [identityApiRef, identity],
    ],
    mountedRoutes: { '/slos': slosRouteRef },
  };
}
