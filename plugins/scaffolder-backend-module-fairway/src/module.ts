import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { argoCdActions } from './argocd';

/**
 * Actions for templates: make, sync, wait for, roll back and delete Argo CD applications, with the rights of whoever runs the
 * template.
 *
 * @public
 */
export const fairwayModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'fairway',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ scaffolder, ...deps }) {
        scaffolder.addActions(...argoCdActions(deps));
      },
    });
  },
});
