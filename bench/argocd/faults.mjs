import { percentiles } from '../measuring/viewers.mjs';
import { until } from './fairway.mjs';
import { lookedAt } from './views.mjs';

const VIEWERS = 12;

/** One Argo CD breaks while people look: what they see at once, when it is said, and what they see then. */
export async function measureFault(subject, { upstream, fault, instance }) {
  await subject.view();
  await upstream.fail(instance, fault);
  const look = { upstream, viewers: VIEWERS, views: 1 };
  const atOnce = await lookedAt(subject, look);
  if (!subject.saysFaults) return { atOnce };
  const name = `argocd-${instance}`;
  const markedAfterMs = await until(async () => {
    const { said } = await subject.view();
    return said.some(one => one.startsWith(`${name} `));
  });
  const { said, states, rows } = await subject.view();
  const marked = await lookedAt(subject, look);
  return { atOnce, markedAfterMs, marked: { ...marked, said, states, rows } };
}

/** The backend starts while an Argo CD is broken: when the others can be seen, and what is said of it. */
export async function measureColdFault(start, { instance, others }) {
  const since = performance.now();
  const subject = await start();
  await subject.ready({ total: others });
  const readyAfterMs = performance.now() - since;
  const name = `argocd-${instance}`;
  const { said: early } = await subject.view();
  const said = [];
  await until(async () => {
    said.splice(0, said.length, ...(await subject.view()).said);
    return said.some(one => one.startsWith(name) && !one.endsWith(' never'));
  });
  const saidAfterMs = performance.now() - since;
  const times = [];
  let rows;
  for (let i = 0; i < 20; i++) {
    const seen = await subject.view();
    times.push(seen.all);
    rows = seen.rows;
  }
  await subject.stop();
  return {
    readyAfterMs,
    early,
    saidAfterMs,
    said,
    rows,
    allRows: percentiles(times),
  };
}
