import { sloContract } from '@fairway/contracts/slo';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { reading } from '../testing/reading';
import { scriptedSource } from '../testing/scriptedSource';
import { history } from './history';
import type { SloDeps } from './SloDeps';

const END = Date.parse('2026-11-22T12:00:00Z') / 1000;
const HOUR = 3600;

/** The chart of one hour, of a budget known at these moments; `null` is NaN. */
async function chart(values: [number, number | null][]) {
  const { source } = scriptedSource(() => ({
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'slo:period_error_budget_remaining:ratio' },
        values: values.map(([t, value]) => [t, String(value ?? NaN)]),
      },
    ],
  }));
  const own = reading({ sloth_id: 'a' });
  const entry = entryOf('prod/a', [], { dialect: 'sloth' });
  const deps = {
    ...depsOf([{ ...entry, reading: own }], { seesUnlinked: true }),
    sources: [
      {
        name: 'prod',
        views: PrometheusClient.create(source),
        slos: () => ({
          status: { name: 'prod', state: 'ok', intervalSeconds: 30 },
        }),
      },
    ],
    now: () => new Date(END * 1000),
  } as unknown as SloDeps;
  const options = sloContract.operations.history.options.parse({
    slo: 'prod/a',
    seconds: String(HOUR),
  });
  return history(deps)({ ...callerOf([]), options });
}

it('is as old as its newest value, not as the end of its grid', async () => {
  const { points } = await chart([]);
  const [first, second, third] = points.map(({ t }) => t);
  const { asOf } = await chart([
    [first, 0.5],
    [second, 0.4],
    [third, null],
  ]);
  expect(asOf).toBe(new Date(second * 1000).toISOString());
});

it('has no age without a value', async () => {
  const { asOf, points } = await chart([]);
  expect(points.length).toBeGreaterThan(2);
  expect(asOf).toBeUndefined();
});
