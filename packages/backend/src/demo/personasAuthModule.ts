import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  PERSONAS_PROVIDER_ID,
  PERSONA_HEADER,
  type Persona,
  readPersonas,
  requirePersona,
} from './personas';

/**
 * Sign-in of the demo: one click, no password, only as one of the configured personas, only in development. Off
 * without `auth.providers.fairway-personas`.
 */
export const personasAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: PERSONAS_PROVIDER_ID,
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        if (!config.has(`auth.providers.${PERSONAS_PROVIDER_ID}`)) {
          return;
        }
        const personas = readPersonas(config, process.env.NODE_ENV);
        providers.registerProvider({
          providerId: PERSONAS_PROVIDER_ID,
          factory: createProxyAuthProviderFactory<Persona>({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async ({ name }) => ({
                profile: { displayName: name },
              }),
              initialize: () => undefined,
              authenticate: async ({ req }) => ({
                result: requirePersona(personas, req.get(PERSONA_HEADER)),
              }),
            }),
            signInResolver: async ({ result: { user } }, context) => {
              try {
                return await context.signInWithCatalogUser({ entityRef: user });
              } catch (error) {
                throw isError(error) && error.name === 'NotFoundError'
                  ? new NotFoundError(
                      `There is no ${user} in the catalog; the demo's users come from examples/all.yaml under catalog.locations`,
                    )
                  : error;
              }
            },
          }),
        });
        logger.warn(
          `Anyone who reaches this backend may sign in as ${personas
            .map(({ user }) => user)
            .join(', ')}`,
        );
      },
    });
  },
});
