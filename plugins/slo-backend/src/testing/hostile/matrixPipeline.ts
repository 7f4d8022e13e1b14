import { known } from '@fairway/contracts';
import { sloContract, type SloStatus } from '@fairway/contracts/slo';
import type { Source, SourceRequest } from '@fairway/kit-node';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import type { z } from 'zod/v3';
import type { SloReading } from '../../dialects';
import { collectTrends } from '../../history/collectTrends';
import type { SloTrend } from '../../history/SloTrend';
import { SloReadModel } from '../../model/SloReadModel';
import { noDefinitions } from '../noDefinitions';
import { history } from '../../operations/history';
import type { SloDeps } from '../../operations/SloDeps';
import { callerOf, depsOf, entryOf } from '../entries';
import { reading } from '../reading';
import type {
  MatrixElement,
  MatrixMutation,
  MatrixWorld,
} from './matrixMutations';
import { Random } from './random';

const REMAINING = 'slo:period_error_budget_remaining:ratio';
const now = new Date('2026-11-22T12:00:00Z');

export const VICTIM = 'a';
export const NEIGHBOUR = 'b';

/** What was put as the budget left at each moment; a different one at each. */
export function valueAt(index: number): number {
  return 0.9 - index / 1024;
}

const slo = (id: string): SloReading => ({
  ...reading({ sloth_id: id }),
  firing: [],
});

function seriesOf(id: string, form: Record<string, string>): MatrixElement {
  const [start, end, step] = [form.start, form.end, form.step].map(Number);
  const count = Math.round((end - start) / step) + 1;
  return {
    metric: { __name__: REMAINING, sloth_id: id },
    values: Array.from({ length: count }, (_, i) => [
      start + i * step,
      String(valueAt(i)),
    ]),
  };
}

/** Answers range queries about these SLOs with what the mutation makes of them, and counts with `count`. */
function hostileSource(
  ids: string[],
  answer: { mutation: MatrixMutation; seed: number; count: unknown },
) {
  const { mutation, seed, count } = answer;
  let expected: ReturnType<MatrixMutation['apply']> | undefined;
  const matrix = (form: Record<string, string>) => {
    const result = ids.map(id => seriesOf(id, form));
    const world: MatrixWorld = {
      answer: { status: 'success', data: { resultType: 'matrix', result } },
      victim: result[0],
    };
    expected = mutation.apply(world, new Random(seed));
    return world.answer;
  };
  const counts = () => ({
    status: 'success',
    data: {
      resultType: 'vector',
      result: ids.map((id, i) => ({
        metric: { sloth_id: id },
        value: [0, i === 0 ? count : '1440'],
      })),
    },
  });
  const request = async ({
    path,
    form,
    schema,
  }: SourceRequest<z.ZodTypeAny>) => {
    const told = path.endsWith('query_range')
      ? matrix(form as Record<string, string>)
      : counts();
    return { body: schema.parse(JSON.parse(JSON.stringify(told))) };
  };
  return {
    client: PrometheusClient.create({
      name: 'prom',
      request,
    } as unknown as Source),
    expected: () => expected!,
  };
}

/** The look-back at a victim and its neighbour, with their states from it. */
export async function lookBack(answer: Parameters<typeof hostileSource>[1]) {
  const readings = [VICTIM, NEIGHBOUR].map(slo);
  const { client, expected } = hostileSource([VICTIM, NEIGHBOUR], answer);
  const trends = await collectTrends(client, {
    ...{ source: 'prom', readings, now },
    signal: new AbortController().signal,
  }).catch(asRefusal);
  return {
    expected: expected(),
    trends,
    states: trends && statesOf(readings, trends),
  };
}

/** The chart of the victim. */
export async function chart(answer: Parameters<typeof hostileSource>[1]) {
  const { client, expected } = hostileSource([VICTIM], answer);
  const status = { name: 'prom', state: 'ok', intervalSeconds: 30 };
  const entry = entryOf('prom/a', [], {
    dialect: 'sloth',
    windowSeconds: known(30 * 86400),
  });
  const deps = {
    ...depsOf([{ ...entry, reading: slo(VICTIM) }], { seesUnlinked: true }),
    sources: [{ name: 'prom', views: client, slos: () => ({ status }) }],
    now: () => now,
  } as unknown as SloDeps;
  const options = sloContract.operations.history.options.parse({
    slo: 'prom/a',
  });
  const told = await history(deps)({ ...callerOf([]), options })
    .then(output => sloContract.operations.history.output.parse(output))
    .catch(asRefusal);
  return { expected: expected(), points: told?.points };
}

function statesOf(
  readings: SloReading[],
  trends: SloTrend[],
): Record<string, SloStatus['state']> {
  const status = { name: 'prom', state: 'ok' as const, intervalSeconds: 30 };
  const model = SloReadModel.create({
    sources: [
      {
        name: 'prom',
        environment: undefined,
        replicaOf: undefined,
        slos: () => ({
          ...{ status, asOf: now },
          data: { readings, warnings: [], malformed: 0 },
        }),
        rules: () => ({ status }),
        silences: () => undefined,
      },
    ],
    definitions: noDefinitions,
    directory: { entities: [], version: 0 },
    trends: {
      version: 0,
      get: (_, id) => trends.find(trend => trend.id === id),
    },
    isProduction: () => true,
  });
  return Object.fromEntries(
    model.entries().map(entry => [entry.status.id, entry.status.state]),
  );
}

/** Whatever is thrown for an answer that is not the API's is a schema's, never a slip of ours. */
function asRefusal(error: Error): undefined {
  if (error.name !== 'ZodError') throw error;
}
