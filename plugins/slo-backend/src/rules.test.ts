import { mockCredentials } from '@backstage/backend-test-utils';
import type { SourceReport } from '@fairway/contracts';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import { startSloBackend } from './__testUtils__/startSloBackend';
import { PATIENCE_MS, until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const healthy = fairwayPrometheus([{ id: 'checkout' }]);

describe('rules that cannot be read', () => {
  let prometheus: UpstreamServer;
  let backend: Awaited<ReturnType<typeof startSloBackend>>;

  beforeAll(async () => {
    prometheus = await upstreamServer((received, response) =>
      (received.path === '/api/v1/rules' ? upstream.error(500) : healthy)(
        received,
        response,
      ),
    );
    backend = await startSloBackend({
      sources: {
        prometheus: [{ name: 'prod', url: prometheus.url, interval: '1s' }],
      },
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await prometheus?.close();
  });

  async function report(): Promise<SourceReport> {
    const { body } = await request(backend.server)
      .get('/api/fairway-slo/v1/sources')
      .set('Authorization', mockCredentials.user.header());
    return body.reports[0];
  }

  it(
    'are reported beside a source that is well, and asked for again soon',
    async () => {
      const { rules } = await until(
        report,
        ({ state, rules: found }) =>
          state === 'ok' && found?.state === 'unreachable',
      );
      expect(rules).toMatchObject({
        message: 'prod answered with status 500: scripted 500',
        intervalSeconds: 300,
      });
      expect(rules?.asOf).toBeUndefined();

      prometheus.behave(healthy);
      const mended = await until(
        report,
        ({ rules: found }) => found?.state === 'ok',
      );
      expect(mended.rules?.asOf).toBeDefined();
      expect(mended.lastError?.message).toContain('scripted 500');
    },
    2 * PATIENCE_MS,
  );
});
