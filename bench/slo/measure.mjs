import { createRequire } from 'node:module';
import http from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memoryCatalog } from './catalog.mjs';
import { startUpstream } from './upstream.mjs';

// One scenario in a process of its own, so that memory is its own: `node measure.mjs '{"slos":1000,"ruleSet":"sloth"}'`.

const require = createRequire(
  new URL('../../plugins/slo-backend/package.json', import.meta.url),
);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  mockCredentials,
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');
const { catalogServiceRef } = require('@backstage/plugin-catalog-node');
const { default: sloPlugin } = require('@fairway/plugin-slo-backend');

const { slos, ruleSet } = JSON.parse(process.argv[2]);
const INTERVAL_SECONDS = 30;
const VIEWERS = 50;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

function heap() {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const permissions = {
  /** As under a policy such as "owners only", which has to be asked about every entity. */
  conditional: false,
  reads: 0,
  async authorize(requests) {
    permissions.reads += 1;
    return requests.map(() => ({ result: 'ALLOW' }));
  },
  async authorizeConditional(requests) {
    permissions.reads += 1;
    return requests.map(() =>
      permissions.conditional
        ? { result: 'CONDITIONAL', pluginId: 'catalog', conditions: {} }
        : { result: 'ALLOW' },
    );
  },
};

function start(upstream, catalog) {
  return startTestBackend({
    features: [
      sloPlugin,
      schedulerServiceFactory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      mockServices.rootLogger.factory({ level: 'error' }),
      mockServices.rootConfig.factory({
        data: {
          fairway: {
            sources: {
              prometheus: [
                {
                  name: 'prom',
                  url: upstream.url,
                  interval: `${INTERVAL_SECONDS}s`,
                },
              ],
            },
          },
        },
      }),
    ],
  });
}

const agent = new http.Agent({ keepAlive: true, maxSockets: VIEWERS });

function read(backend, path) {
  const { port } = backend.server.address();
  const since = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(
        {
          port,
          host: '127.0.0.1',
          agent,
          path: `/api/fairway-slo/v1/${path}`,
          headers: { authorization: mockCredentials.user.header() },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () => {
            const ms = performance.now() - since;
            const body = Buffer.concat(chunks);
            if (response.statusCode !== 200) reject(new Error(String(body)));
            else resolve({ ms, body });
          });
        },
      )
      .on('error', reject);
  });
}

async function untilAllAreThere(backend) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { body } = await read(backend, 'slos?limit=1');
    if (JSON.parse(body).total === slos) return;
    if (Date.now() > deadline) throw new Error(`Not all SLOs: ${body}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = share =>
    Number(sorted[Math.ceil(share * sorted.length) - 1].toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}

/** Every viewer reads again and again, each waiting for its own answer only. */
async function view(backend, { viewers, reads, path }) {
  const times = [];
  const since = performance.now();
  await Promise.all(
    Array.from({ length: viewers }, async (_, viewer) => {
      for (let i = 0; i < reads; i++) {
        times.push((await read(backend, path(viewer * reads + i))).ms);
      }
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  return {
    ...percentiles(times),
    perSecond: Math.round(times.length / seconds),
  };
}

const paths = {
  entity: i => `entities/component/default/svc-${i % slos}/budgets`,
  fleet: () => 'slos?limit=50',
  'fleet, owners only': () => 'slos?limit=50',
};

const upstream = await startUpstream({ slos, ruleSet });
const catalog = memoryCatalog(slos);
const empty = await startUpstream({ slos: 0, ruleSet });
const warm = await start(empty, catalog);
await read(warm, 'slos');
await warm.stop();
const before = heap();
const backend = await start(upstream, catalog);
await untilAllAreThere(backend);
const memoryBytes = heap() - before;

const poll = upstream.counts;
const background = {
  ...poll,
  // One poll of SLOs an interval, rules and version each five minutes; the look back adds two or three an hour.
  requestsPerMinute: 60 / INTERVAL_SECONDS + 2 / 5,
  bytesPerMinute: Math.round(
    upstream.size('/api/v1/query') * (60 / INTERVAL_SECONDS) +
      (upstream.size('/api/v1/rules') +
        upstream.size('/api/v1/status/buildinfo')) /
        5,
  ),
  bytesPerPoll: upstream.size('/api/v1/query'),
};

const result = { slos, ruleSet, memoryBytes, background, views: {} };
for (const viewers of [1, VIEWERS]) {
  for (const [name, path] of Object.entries(paths)) {
    permissions.conditional = name.includes('owners only');
    await view(backend, { viewers, reads: viewers === 1 ? 20 : 2, path });
    const queriesBefore =
      upstream.counts.byPath['/api/v1/query']?.requests ?? 0;
    const since = performance.now();
    const readsBefore = catalog.reads + permissions.reads;
    const reads = viewers === 1 ? 100 : 6;
    const times = await view(backend, { viewers, reads, path });
    const polls = Math.ceil(
      (performance.now() - since) / 1000 / (INTERVAL_SECONDS * 0.9),
    );
    const asked =
      (upstream.counts.byPath['/api/v1/query']?.requests ?? 0) - queriesBefore;
    result.views[`${name} x ${viewers}`] = {
      ...times,
      views: viewers * reads,
      // What the polls do not account for.
      upstreamRequestsOfViews: Math.max(0, asked - polls),
      upstreamRequestsMeanwhile: asked,
      // To the catalog and to the permission backend: not upstream, but not free.
      backstageRequestsPerView: Number(
        (
          (catalog.reads + permissions.reads - readsBefore) /
          (viewers * reads)
        ).toFixed(1),
      ),
    };
  }
}
const { body } = await read(backend, paths.fleet());
result.fleetAnswerBytes = body.length;
result.entityAnswerBytes = (await read(backend, paths.entity(0))).body.length;
agent.destroy();
await backend.stop();
await upstream.close();
await empty.close();
process.stdout.write(`\n${JSON.stringify(result)}\n`);
process.exit(0);
