import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { OperationsFetch } from '@fairway/contracts';

/** @public */
export interface PluginFetchDeps {
  auth: AuthService;
  discovery: DiscoveryService;
}

// Longer than what another plugin may wait for before it answers.
const TIMEOUT_MS = 60_000;
const ADDRESS = /^plugin:\/\/([^/]+)(\/.*)$/;

/**
 * Asks another plugin of this Backstage on behalf of a caller: for `createOperationsClient` in a backend. The other plugin
 * decides what that caller may.
 *
 * @public
 */
export function pluginFetch(
  { auth, discovery }: PluginFetchDeps,
  onBehalfOf: BackstageCredentials,
): OperationsFetch {
  return {
    async fetch(input, init) {
      const [, targetPluginId, path] = ADDRESS.exec(String(input)) ?? [];
      if (!targetPluginId) {
        throw new Error(`${input} is no address like plugin://<plugin>/<path>`);
      }
      const base = await discovery.getBaseUrl(targetPluginId);
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf,
        targetPluginId,
      });
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      // eslint-disable-next-line no-restricted-globals -- another plugin is no source, and its address is Backstage's own
      return fetch(`${base}${path}`, {
        ...init,
        // The token is for that plugin alone.
        redirect: 'error',
        signal: init?.signal
          ? AbortSignal.any([init.signal, timeout])
          : timeout,
        headers: { ...init?.headers, authorization: `Bearer ${token}` },
      });
    },
  };
}
