import type { AddressInfo } from 'node:net';
import { createServer, Server } from 'node:http';
import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import express from 'express';
import { HOUR, MINUTE } from '../scenario/duration';
import { SOURCES } from '../scenario/sources';
import { labelsKey } from '../promql/labels';
import { createSimulatedPrometheus } from '../series/simulatedPrometheus';
import { QUERIES, REFUSED } from '../testing/parityQueries';
import { exportOpenMetrics } from './openMetrics';
import { createPrometheusRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);
const HISTORY = 6 * HOUR;

interface Answer {
  code: number;
  body: any;
}

function keyed(data: any): Record<string, string[]> {
  if (data.resultType === 'scalar' || data.resultType === 'string') {
    return { [data.resultType]: [String(data.result[1])] };
  }
  return Object.fromEntries(
    data.result.map((one: any) => [
      labelsKey(one.metric),
      (one.values ?? [one.value]).map(
        ([t, value]: [number, string]) => `${t}=${value}`,
      ),
    ]),
  );
}

function near(a: string, b: string): boolean {
  const [timeA, x] = a.split('=');
  const [timeB, y] = b.split('=');
  const distance = Math.abs(Number(x) - Number(y));
  const size = Math.max(Math.abs(Number(x)), Math.abs(Number(y)));
  return timeA === timeB && (x === y || distance <= 1e-9 * size);
}

/** What the two say differently; `undefined` where they agree. */
function difference(simulated: Answer, real: Answer): object | undefined {
  const shape = ({ code, body }: Answer) => ({
    code,
    type: body.data?.resultType,
    series: body.data && Object.keys(keyed(body.data)).sort(),
  });
  const shapes = [shape(simulated), shape(real)];
  if (JSON.stringify(shapes[0]) !== JSON.stringify(shapes[1])) {
    return shapes;
  }
  const [ours, theirs] = [keyed(simulated.body.data), keyed(real.body.data)];
  const different = Object.keys(ours).filter(
    key =>
      ours[key].length !== theirs[key].length ||
      !ours[key].every((value, index) => near(value, theirs[key][index])),
  );
  return different.length === 0
    ? undefined
    : different.map(key => ({ key, ours: ours[key], theirs: theirs[key] }));
}

async function ask(
  base: string,
  path: string,
  parameters: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  return { code: response.status, body: await response.json() };
}

const missing = missingPrometheus();
const describeParity = missing ? describe.skip : describe;

describeParity(
  `parity with a real Prometheus${missing ? `: ${missing}` : ''}`,
  () => {
    const servers: Record<string, { simulated: string; real: string }> = {};
    const stops: (() => Promise<unknown>)[] = [];

    async function start(name: string) {
      const source = SOURCES.find(one => one.name === name)!;
      // OpenMetrics has no staleness markers, so series that come and go with single requests are left out.
      const slos = source.slos.filter(slo => slo.traffic.kind === 'steady');
      const prometheus = createSimulatedPrometheus(
        { ...source, slos },
        {
          start: START,
          now: () => START,
          history: HISTORY,
        },
      );
      const real = await PrometheusServer.create();
      stops.push(() => real.destroy());
      await real.importSamples(
        exportOpenMetrics(prometheus, { start: START - HISTORY, end: START }),
      );
      await real.start();
      const server: Server = createServer(
        express().use(createPrometheusRouter(prometheus)),
      );
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      stops.push(
        () =>
          new Promise(resolve => {
            server.close(resolve);
            server.closeAllConnections();
          }),
      );
      const { port } = server.address() as AddressInfo;
      servers[name] = {
        simulated: `http://127.0.0.1:${port}`,
        real: real.url,
      };
    }

    beforeAll(async () => {
      for (const name of Object.keys(QUERIES)) {
        await start(name);
      }
    }, 120_000);

    afterAll(async () => {
      await Promise.all(stops.map(stop => stop()));
    });

    const cases = Object.entries(QUERIES).flatMap(([source, queries]) =>
      queries.map(query => [source, query]),
    );

    it.each(cases)('%s: %s', async (source, query) => {
      const { simulated, real } = servers[source];
      for (const age of [0, 47 * MINUTE, HOUR + 40 * MINUTE + 11]) {
        const parameters = { query, time: String((START - age) / 1000) };
        const ours = await ask(simulated, 'query', parameters);
        const theirs = await ask(real, 'query', parameters);
        expect(difference(ours, theirs)).toBeUndefined();
      }
    });

    it.each(cases.filter(([, query]) => query !== '"text"'))(
      '%s over time: %s',
      async (source, query) => {
        const { simulated, real } = servers[source];
        const parameters = {
          query,
          start: String((START - HOUR) / 1000),
          end: String(START / 1000),
          step: '373s',
        };
        const ours = await ask(simulated, 'query_range', parameters);
        const theirs = await ask(real, 'query_range', parameters);
        expect(difference(ours, theirs)).toBeUndefined();
      },
    );

    it.each(REFUSED)('refuses %s as the real one does', async query => {
      const { simulated, real } = servers['prod-eu'];
      const parameters = { query, time: String(START / 1000) };
      const ours = await ask(simulated, 'query', parameters);
      const theirs = await ask(real, 'query', parameters);
      expect([ours.code, ours.body.status, ours.body.errorType]).toEqual([
        theirs.code,
        theirs.body.status,
        theirs.body.errorType,
      ]);
    });

    it.each([
      { start: '1', end: '0', step: '1' },
      { start: '0', end: '11001', step: '1' },
      { start: '0', end: '1', step: '0' },
      { start: '0', end: '1', step: 'x' },
      { start: 'x', end: '1', step: '1' },
      { start: '0', step: '1' },
      { start: '0', end: '1', step: '1', timeout: 'x' },
      { start: '0', end: '1', step: '1', query: 'up[5m]' },
      { start: '0', end: '1', step: '1', query: '"text"' },
    ])('refuses the range %p in the same words', async parameters => {
      const { simulated, real } = servers['prod-eu'];
      const asked = { query: 'up', ...parameters } as Record<string, string>;
      expect(await ask(simulated, 'query_range', asked)).toEqual(
        await ask(real, 'query_range', asked),
      );
    });
  },
);
