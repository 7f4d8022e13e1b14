import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { BUILT_IN_AUTH_TYPES } from './readSourceAuth';
import { HttpSource } from './HttpSource';
import { createSourceMeter } from './meterSource';
import { readSources } from './readSources';
import type { Source, SourceKind } from './Source';
import { sourceAuthProvidersServiceRef } from './auth/sourceAuthProviders';

/**
 * The sources of the configuration, `fairway.sources`.
 *
 * @public
 */
export interface SourcesService {
  /** In the order of the configuration. */
  list(kind: SourceKind): Source[];
}

/**
 * All plugins of one process share one pool of connections, circuit breaker and limit per source.
 *
 * @public
 */
export const sourcesServiceRef = createServiceRef<SourcesService>({
  id: 'fairway.sources',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.rootLogger,
        metrics: metricsServiceRef,
        providers: sourceAuthProvidersServiceRef,
      },
      createRootContext({ config, lifecycle, logger, providers }) {
        const types = providers.map(({ type }) => type);
        checkTypes(types);
        const sources = readSources(config, types, note =>
          logger.info(`Configuration ${note}`),
        ).map(source => new HttpSource(source, providers));
        lifecycle.addShutdownHook(async () => {
          await Promise.all(sources.map(source => source.close()));
        });
        return sources;
      },
      factory({ metrics }, sources) {
        const metered = sources.map(createSourceMeter(metrics));
        return {
          list: kind => metered.filter(source => source.kind === kind),
        };
      },
    }),
});

function checkTypes(types: string[]): void {
  types.forEach((type, index) => {
    const builtIn = BUILT_IN_AUTH_TYPES.some(known => known === type);
    if (builtIn || types.indexOf(type) !== index) {
      throw new Error(`There is already a source auth type '${type}'`);
    }
  });
}
