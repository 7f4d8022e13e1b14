import {
  createFrontendModule,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { demoApi } from '../demo/demoApi';
import { FairwayPageLayout } from './FairwayPageLayout';

export const pageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    demoApi,
    SwappableComponentBlueprint.make({
      name: 'core-page-layout',
      params: define =>
        define({ component: PageLayout, loader: () => FairwayPageLayout }),
    }),
  ],
});
