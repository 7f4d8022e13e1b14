import { percentiles } from '../measuring/viewers.mjs';
import { until } from './fairway.mjs';

const TIMES = 20;

/** Milliseconds from a change in an Argo CD until the answer for the entity tells it. */
export async function measureChanges(subject, upstream) {
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    const health = i % 2 === 0 ? 'Degraded' : 'Healthy';
    await new Promise(resolve => setTimeout(resolve, 300 * Math.random()));
    await upstream.change(0, 'checkout', { health });
    const tells = async () => {
      const { applications } = await subject.refresh();
      return applications.some(
        one => one.instance === 'argocd-0' && one.health === health,
      );
    };
    times.push(await until(tells, { everyMs: 5 }));
  }
  return percentiles(times);
}
