import { mockCredentials } from '@backstage/backend-test-utils';
import {
  upstreamServer,
  type UpstreamBehaviour,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import { startSloBackend } from './startSloBackend';

/** The plugin with one source, `prod`, that behaves like this. */
export async function startWith(
  behaviour: UpstreamBehaviour,
  options: Omit<Parameters<typeof startSloBackend>[0], 'sources'> = {},
) {
  const prometheus = await upstreamServer(behaviour);
  const backend = await startSloBackend({
    ...options,
    sources: {
      prometheus: [
        {
          ...{ name: 'prod', url: prometheus.url, interval: '1s' },
          browserUrl: 'https://prometheus.example',
        },
      ],
    },
  });
  return {
    prometheus,
    /** Asks as a user. */
    get: (path: string) =>
      request(backend.server)
        .get(`/api/fairway-slo/v1/${path}`)
        .set('Authorization', mockCredentials.user.header()),
    async close() {
      await backend.stop();
      await prometheus.close();
    },
  };
}
