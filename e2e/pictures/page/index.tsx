import '@backstage/cli/asset-types';
import '@fontsource/roboto/latin-400.css';
import '@fontsource/roboto/latin-600.css';
import '@fontsource/roboto/latin-700.css';
import '@fontsource/roboto-mono/latin-400.css';
import './steady.css';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { themeModule } from '../../../packages/app/src/theme/themeModule';
import '../../../packages/app/src/theme/tokens.css';
import { features } from '../../../plugins/slo/dev/features';

/** On a phone the navigation would lie over the cards. */
const withoutNavigation = createFrontendModule({
  pluginId: 'app',
  extensions: [NavContentBlueprint.make({ params: { component: () => null } })],
});

createDevApp({ features: [...features, themeModule, withoutNavigation] });
