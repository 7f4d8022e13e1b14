import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v3';
import { useTestSources } from '../testing/useTestSources';

const installed = !spawnSync('prometheus', ['--version']).error;

const answer = z.object({
  status: z.literal('success'),
  data: z.object({ result: z.tuple([z.number(), z.string()]) }),
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

(installed ? describe : describe.skip)(
  'HttpSource and a real Prometheus (needs the program `prometheus`)',
  () => {
    const create = useTestSources();
    let prometheus: ChildProcess;
    let directory: string;
    let url: string;

    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'fairway-prometheus-'));
      const config = join(directory, 'prometheus.yml');
      writeFileSync(config, 'global: {}');
      url = `http://127.0.0.1:${await freePort()}`;
      prometheus = spawn(
        'prometheus',
        [
          `--config.file=${config}`,
          `--storage.tsdb.path=${directory}/data`,
          `--web.listen-address=${new URL(url).host}`,
        ],
        { stdio: 'ignore' },
      );
      const ready = () =>
        create({ url }).request({
          path: '/api/v1/query',
          query: { query: '1' },
          schema: answer,
          retry: false,
        });
      for (let n = 0; n < 100; n++) {
        if (await ready().then(Boolean, () => false)) {
          return;
        }
        await sleep(100);
      }
    }, 30_000);

    afterAll(async () => {
      if (prometheus.exitCode === null) {
        prometheus.kill();
        await once(prometheus, 'exit');
      }
      rmSync(directory, { recursive: true });
    });

    it.each([
      ['GET', { query: { query: '1 + 1' } }],
      ['POST', { form: { query: '1 + 1' } }],
    ])('asks by %s', async (_, question) => {
      const { body, clockSkewSeconds } = await create({ url }).request({
        path: '/api/v1/query',
        schema: answer,
        ...question,
      });

      expect(body.data.result[1]).toBe('2');
      expect(Math.abs(clockSkewSeconds!)).toBeLessThanOrEqual(1);
    });

    it('quotes what is wrong with a query', async () => {
      await expect(
        create({ url }).request({
          path: '/api/v1/query',
          query: { query: 'sum(' },
          schema: answer,
        }),
      ).rejects.toMatchObject({
        status: 400,
        message: expect.stringMatching(
          /^prom answered with status 400: .*parse/,
        ),
        body: { errorType: 'bad_data' },
      });
    });

    it('says that the url is not that of the API', async () => {
      await expect(
        create({ url: `${url}/prometheus` }).request({
          path: '/api/v1/query',
          schema: answer,
        }),
      ).rejects.toMatchObject({ state: 'not-installed' });
    });
  },
);
