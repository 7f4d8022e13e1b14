import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { createSourceMeter } from '../sources/meterSource';
import { configuredHosts } from './configuredHosts';
import type { GitHosts } from './GitHosts';
import { hostSource } from './hostSource';
import { ScmGitHosts } from './ScmGitHosts';

/**
 * The Git hosts under `integrations`. All plugins of one process share one pool of connections, circuit breaker and limit
 * per host.
 *
 * @public
 */
export const gitHostsServiceRef = createServiceRef<GitHosts>({
  id: 'fairway.git-hosts',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        metrics: metricsServiceRef,
      },
      createRootContext({ config, lifecycle }) {
        const hosts = configuredHosts(ScmIntegrations.fromConfig(config)).map(
          host => ({ ...host, source: hostSource(host) }),
        );
        lifecycle.addShutdownHook(async () => {
          await Promise.all(hosts.map(({ source }) => source.close()));
        });
        return hosts;
      },
      factory({ metrics }, hosts) {
        const meter = createSourceMeter(metrics);
        return new ScmGitHosts(
          hosts.map(host => ({ ...host, source: meter(host.source) })),
        );
      },
    }),
});
