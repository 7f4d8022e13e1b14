import {
  createFrontendModule,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { docsMessages } from './docsMessages';

/** Pages that may be empty, and say why. */
export const docsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [docsMessages],
});

export const createModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    PluginHeaderActionBlueprint.make({
      name: 'no-templates',
      params: {
        loader: () => import('./NoTemplates').then(m => <m.NoTemplates />),
      },
    }),
  ],
});
