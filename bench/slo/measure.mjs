import { loadPlugin, startBackend } from '../measuring/backend.mjs';
import { component, memoryCatalog } from '../measuring/catalog.mjs';
import { heap } from '../measuring/heap.mjs';
import { memoryPermissions } from '../measuring/permissions.mjs';
import { createReader } from '../measuring/reader.mjs';
import { percentiles, runViewers } from '../measuring/viewers.mjs';
import { startUpstream } from './upstream.mjs';

// One scenario in a process of its own: `node measure.mjs '{"slos":1000,"ruleSet":"sloth"}'`.

const { slos, ruleSet } = JSON.parse(process.argv[2]);
const INTERVAL_SECONDS = 30;
const VIEWERS = 50;

const plugin = loadPlugin('@fairway/plugin-slo-backend');
const permissions = memoryPermissions();
const catalog = memoryCatalog(
  Array.from({ length: slos }, (_, i) => component(`svc-${i}`)),
);

async function start(upstream) {
  const prometheus = [
    { name: 'prom', url: upstream.url, interval: `${INTERVAL_SECONDS}s` },
  ];
  const config = { fairway: { sources: { prometheus } } };
  const backend = await startBackend({ plugin, config, catalog, permissions });
  const reader = createReader(backend, {
    base: '/api/fairway-slo/v1',
    connections: VIEWERS,
  });
  return {
    ...reader,
    async stop() {
      reader.close();
      await backend.stop();
    },
  };
}

async function untilAllAreThere({ json }) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const answer = await json('slos?limit=1');
    if (answer.total === slos) return;
    if (Date.now() > deadline) {
      throw new Error(`Not all SLOs: ${JSON.stringify(answer)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

async function view(backend, { viewers, reads, path }) {
  const { results, perSecond } = await runViewers({
    viewers,
    views: reads,
    view: async i => (await backend.read(path(i))).ms,
  });
  return { ...percentiles(results), perSecond };
}

const paths = {
  entity: i => `entities/component/default/svc-${i % slos}/budgets`,
  fleet: () => 'slos?limit=50',
  'fleet, owners only': () => 'slos?limit=50',
};

const upstream = await startUpstream({ slos, ruleSet });
const empty = await startUpstream({ slos: 0, ruleSet });
const warm = await start(empty);
await warm.read('slos');
await warm.stop();
const before = heap();
const backend = await start(upstream);
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
const { body } = await backend.read(paths.fleet());
result.fleetAnswerBytes = body.length;
result.entityAnswerBytes = (await backend.read(paths.entity(0))).body.length;
await backend.stop();
await upstream.close();
await empty.close();
process.stdout.write(`\n${JSON.stringify(result)}\n`);
process.exit(0);
