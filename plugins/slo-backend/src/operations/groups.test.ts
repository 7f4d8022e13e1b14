import { sloContract, type SloStatus } from '@fairway/contracts/slo';
import { entityOf } from '@fairway/kit-node/testUtils';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { slos } from './slos';
import { requireSlo } from './visible';

const EU = 'component:default/eu';
const US = 'component:default/us';

/** One budget of the SLO `p/x`, which has three, and of which one that the caller may not see leads. */
function budget(name: string, entity: string, changes: Partial<SloStatus>) {
  const group = { slo: 'p/x', labels: { name }, count: 3, leads: false };
  return entryOf(`p/x:${name}`, [entity], { group, ...changes });
}

const entries = [
  budget('a', EU, { environment: 'production' }),
  budget('b', EU, {
    ...{ state: 'exhausted', environment: 'dev', production: false },
  }),
  budget('c', US, {
    state: 'exhausted',
    group: { slo: 'p/x', labels: {}, count: 3, leads: true },
  }),
];
entries.forEach(entry => Object.assign(entry.reading, { whole: 'x' }));

const caller = callerOf([entityOf(EU)]);

async function list(options: Record<string, string>) {
  const answer = await slos(depsOf(entries))({
    ...caller,
    options: sloContract.operations.slos.options.parse(options),
  });
  const { total, visible, counts } = answer;
  const ids = answer.slos.map(({ id }) => id);
  return { slos: answer.slos, ids, total, visible, counts };
}

describe('the budgets of a grouped SLO', () => {
  it('are led by the worst that the caller may see, of production first', async () => {
    const { slos: found, ...told } = await list({});
    expect(told).toEqual({
      ids: ['x:a'],
      ...{ total: 1, visible: 1, counts: { healthy: 1 } },
    });
    expect(found[0].group).toMatchObject({ count: 2, leads: true });
  });

  it('are led by the worst of those that a filter leaves', async () => {
    expect(await list({ environment: 'dev' })).toMatchObject({
      ids: ['x:b'],
      ...{ total: 1, visible: 1, counts: { exhausted: 1 } },
    });
  });

  it('are all listed where that is asked for', async () => {
    expect(await list({ groups: 'all' })).toMatchObject({
      ids: ['x:a', 'x:b'],
      ...{ total: 2, visible: 2 },
    });
  });

  it('are found as a whole by who may not see the one that leads', async () => {
    const deps = depsOf(entries);
    deps.model.find = () => entries;
    const { status } = await requireSlo('p/x', caller, deps);
    expect(status.ref).toBe('p/x:a');
  });
});
