import type { SourceReport } from '@fairway/contracts';
import { upstream } from '@fairway/kit-node/testUtils';
import { startWith } from './__testUtils__/startWith';
import { PATIENCE_MS, until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const healthy = fairwayPrometheus([{ id: 'checkout' }]);

describe('rules that cannot be read', () => {
  let prod: Awaited<ReturnType<typeof startWith>>;

  beforeAll(async () => {
    prod = await startWith((received, response) =>
      (received.path === '/api/v1/rules' ? upstream.error(500) : healthy)(
        received,
        response,
      ),
    );
  });

  afterAll(async () => {
    await prod?.close();
  });

  async function report(): Promise<SourceReport> {
    const { body } = await prod.get('sources');
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

      prod.prometheus.behave(healthy);
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
