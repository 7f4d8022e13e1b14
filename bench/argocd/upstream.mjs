import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

// Argo CD reconciles each application so often (`timeout.reconciliation`) and then writes the time into it.
const RECONCILED_EACH_MS = 180_000;

/** The Argo CDs of a fleet, in a process of their own: what they take is none of the backend's. */
export async function startUpstream(fleet) {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(fleet)]);
  let last = 0;
  const ask = (order, details) => {
    const id = ++last;
    child.send({ id, order, ...details });
    return new Promise(resolve => {
      const take = answer => {
        if (answer.id !== id) return;
        child.off('message', take);
        resolve(answer.value);
      };
      child.on('message', take);
    });
  };
  return {
    urls: await ask('urls'),
    /** Requests and bytes by kind, of all instances together. */
    counts: () => ask('counts'),
    fail: (instance, fault) => ask('fail', { instance, fault }),
    change: (instance, name, change) =>
      ask('change', { instance, name, change }),
    async close() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Each application in turn, evenly over the time. */
function reconcile(argoCds) {
  const all = argoCds.flatMap(argoCd =>
    argoCd.names().map(name => [argoCd, name]),
  );
  const since = Date.now();
  let done = 0;
  setInterval(() => {
    const due = ((Date.now() - since) / RECONCILED_EACH_MS) * all.length;
    for (; done < due; done += 1) {
      const [argoCd, name] = all[(done * 7919) % all.length];
      argoCd.change(name, { reconciledAt: Date.now() });
    }
  }, 100);
}

function sum(argoCds) {
  const total = {};
  for (const [kind, { requests, bytes }] of argoCds.flatMap(({ counts }) =>
    Object.entries(counts),
  )) {
    const counted = (total[kind] ??= { requests: 0, bytes: 0 });
    counted.requests += requests;
    counted.bytes += bytes;
  }
  return total;
}

async function serve(fleet) {
  const { ArgoCd } = await import('./ArgoCd.mjs');
  const argoCds = Array.from(
    { length: fleet.instances },
    (_, index) => new ArgoCd(index, fleet),
  );
  const urls = await Promise.all(argoCds.map(argoCd => argoCd.listen()));
  reconcile(argoCds);
  const orders = {
    urls: () => urls,
    counts: () => sum(argoCds),
    fail: ({ instance, fault }) => argoCds[instance].fail(fault),
    change: ({ instance, name, change }) =>
      argoCds[instance].change(name, change),
  };
  process.on('message', message =>
    process.send({ id: message.id, value: orders[message.order](message) }),
  );
  process.on('disconnect', () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve(JSON.parse(process.argv[2]));
}
