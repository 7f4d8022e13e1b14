import { heap } from '../measuring/heap.mjs';
import { measureChanges } from './changes.mjs';
import { fairway } from './fairway.mjs';
import { measureColdFault, measureFault } from './faults.mjs';
import { holders } from './fleet.mjs';
import { measureMinutes } from './minute.mjs';
import { startUpstream } from './upstream.mjs';
import { measureViews } from './views.mjs';

// One scenario in a process of its own:
// `node measure.mjs '{"measures":"views","instances":20,"applications":100,"auth":"token"}'`.

const scenario = JSON.parse(process.argv[2]);
const { instances, applications, auth = 'token' } = scenario;
const fleet = { instances, applications };

async function start(upstream) {
  const options = { fleet, urls: upstream.urls, auth, connections: 50 };
  const started = await fairway.start(options);
  return { ...fairway, ...started, saysFaults: true };
}

/** Heap of a backend without any Argo CD: what was loaded anyway. */
async function emptyHeap() {
  const nothing = { fleet: { instances: 0, applications: 0 }, urls: [] };
  const empty = await fairway.start({ ...nothing, connections: 1 });
  await empty.list();
  await empty.stop();
  return heap();
}

async function started(upstream) {
  const since = performance.now();
  const subject = await start(upstream);
  await subject.ready();
  return { subject, readyAfterMs: performance.now() - since };
}

const measures = {
  /** What viewers wait for and cost, memory, and how fast a change is known. */
  async views(upstream) {
    const before = await emptyHeap();
    const { subject, readyAfterMs } = await started(upstream);
    const startCost = await upstream.counts();
    const result = {
      readyAfterMs,
      startCost,
      memoryBytes: heap() - before,
      ...(await measureViews(subject, upstream)),
      changeMs: await measureChanges(subject, upstream),
    };
    await subject.stop();
    return result;
  },

  /** Nobody looks, or pages are open. */
  async minutes(upstream) {
    const { viewers, minutes } = scenario;
    const { subject } = await started(upstream);
    const result = await measureMinutes(subject, {
      upstream,
      viewers,
      minutes,
    });
    await subject.stop();
    return { ...result, memoryAfterBytes: heap() };
  },

  /** One instance breaks, and is broken when the backend starts. */
  async fault(upstream) {
    const { fault, holds } = scenario;
    const instance = holds ? holders(instances)[0] : instances - 1;
    const { subject } = await started(upstream);
    const warm = await measureFault(subject, { upstream, fault, instance });
    await subject.stop();
    const cold = await measureColdFault(() => start(upstream), {
      instance,
      others: (instances - 1) * applications,
    });
    return { warm, cold };
  },
};

const upstream = await startUpstream(fleet);
const result = await measures[scenario.measures](upstream);
await upstream.close();
process.stdout.write(`\n${JSON.stringify({ ...scenario, ...result })}\n`);
process.exit(0);
