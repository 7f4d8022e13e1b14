import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { argoCdActions } from './argocd';
import { previewAction } from './slo/preview';
import { registerPreview } from './slo/registerPreview';

/**
 * Actions for templates: make, sync, wait for, roll back and delete Argo CD applications, with the rights of whoever runs the
 * template; and show what an SLO brings with it.
 *
 * @public
 */
export const fairwayModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'fairway',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ actionsRegistry, scaffolder, ...deps }) {
        scaffolder.addActions(...argoCdActions(deps), previewAction());
        registerPreview(actionsRegistry);
      },
    });
  },
});
