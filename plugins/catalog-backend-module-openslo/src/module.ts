import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { validateDocument } from '@fairway/slo';
import { BelongingDirectory } from './BelongingDirectory';
import { OpenSloProcessor } from './OpenSloProcessor';

/**
 * Lets the catalog read OpenSLO documents: each becomes an entity of its kind, an SLO with relations to what it is about, its
 * system and its owner. `catalog.rules` must allow the kinds.
 *
 * @public
 */
export const openSloModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'fairway-openslo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ auth, catalog, logger, processing }) {
        processing.addProcessor(
          new OpenSloProcessor({
            logger,
            directory: new BelongingDirectory({ auth, catalog }),
            validate: validateDocument,
          }),
        );
      },
    });
  },
});
