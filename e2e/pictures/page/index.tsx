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
import { features as argocd } from '../../../plugins/argocd/dev/features';
import { features as slo } from '../../../plugins/slo/dev/features';

/** On a phone the navigation would lie over the cards. */
const withoutNavigation = createFrontendModule({
  pluginId: 'app',
  extensions: [NavContentBlueprint.make({ params: { component: () => null } })],
});

/** Which card is drawn: `?card=argocd`, else the one of the SLOs. */
const card = new URLSearchParams(window.location.search).get('card');
const features = card === 'argocd' ? argocd : slo;

createDevApp({ features: [...features, themeModule, withoutNavigation] });
