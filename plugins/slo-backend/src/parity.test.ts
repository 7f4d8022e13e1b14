import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import {
  createPrometheusRouter,
  createSimulatedPrometheus,
  exportOpenMetrics,
  SOURCES,
} from '@fairway/demo-fleet';
import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import type { Labels } from '@fairway/kit-node/prometheus';
import express from 'express';
import { SLO_QUERY } from './collect/sloQuery';
import { dialectOf, dialects, type SloReading } from './dialects';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);
const HOUR = 3600 * 1000;
const HISTORY = 6 * HOUR;

type Points = Map<string, [number, number][]>;

interface Element {
  metric: Labels;
  value?: [number, string];
  values?: [number, string][];
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort());
}

async function ask(
  base: string,
  path: string,
  form: Record<string, string>,
): Promise<Points> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { data, error } = (await response.json()) as {
    data?: { result: Element[] };
    error?: string;
  };
  if (!data) throw new Error(`${form.query}: ${error}`);
  return new Map(
    data.result.map(({ metric, value, values = [value!] }) => [
      keyOf(metric),
      values.map(([t, text]): [number, number] => [t, Number(text)]),
    ]),
  );
}

function isNear(a: number, b: number): boolean {
  if (Object.is(a, b)) return true;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Series in which the two differ. */
function differences(ours: Points, theirs: Points): string[] {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].filter(key => {
    const [a, b] = [ours.get(key) ?? [], theirs.get(key) ?? []];
    return (
      a.length !== b.length ||
      a.some(([t, value], i) => t !== b[i][0] || !isNear(value, b[i][1]))
    );
  });
}

const instant = (base: string, query: string) =>
  ask(base, 'query', { query, time: String(START / 1000) });

const range = (base: string, query: string) =>
  ask(base, 'query_range', {
    query,
    start: String((START - HISTORY + HOUR) / 1000),
    end: String(START / 1000),
    step: '600',
  });

const missing = missingPrometheus();
const describeParity = missing ? describe.skip : describe;

describeParity.each(SOURCES.map(({ name }) => name))(
  `every question of the SLO backend, on the simulated %s and on a real Prometheus${
    missing ? `: ${missing}` : ''
  }`,
  name => {
    let simulated: string;
    let server: Server;
    let real: PrometheusServer;
    let readings: SloReading[];

    beforeAll(async () => {
      const story = SOURCES.find(source => source.name === name)!;
      // OpenMetrics has no staleness markers: left out is what comes and goes with single requests, or ends.
      const slos = story.slos.filter(
        ({ service, traffic }) =>
          traffic.kind === 'steady' && service !== 'notifications',
      );
      const prometheus = createSimulatedPrometheus(
        { ...story, slos },
        { start: START, now: () => START, history: HISTORY },
      );
      server = createServer(express().use(createPrometheusRouter(prometheus)));
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      simulated = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      real = await PrometheusServer.create();
      await real.importSamples(
        exportOpenMetrics(prometheus, { start: START - HISTORY, end: START }),
      );
      await real.start();
      const samples = [...(await instant(simulated, SLO_QUERY))].map(
        ([key, [[t, value]]]) => ({
          labels: Object.fromEntries(JSON.parse(key)) as Labels,
          t,
          value,
        }),
      );
      readings = dialects.flatMap(dialect =>
        dialect.read({ samples, rules: undefined }),
      );
    }, 120_000);

    afterAll(async () => {
      server?.closeAllConnections();
      server?.close();
      await real?.destroy();
    });

    it('the collector', async () => {
      const ours = await instant(simulated, SLO_QUERY);
      expect(ours.size).toBeGreaterThan(0);
      expect(differences(ours, await instant(real.url, SLO_QUERY))).toEqual([]);
    });

    it('the sparklines and the coverage of all', async () => {
      const present = dialects.filter(dialect =>
        readings.some(reading => reading.dialect === dialect.name),
      );
      const query = present
        .map(({ sparklines }) => sparklines.query)
        .join(' or ');
      expect(
        differences(
          await range(simulated, query),
          await range(real.url, query),
        ),
      ).toEqual([]);
      const coverage = present.flatMap(({ coverageQuery }) =>
        coverageQuery ? [coverageQuery('28d')] : [],
      );
      for (const question of coverage) {
        expect(
          differences(
            await instant(simulated, question),
            await instant(real.url, question),
          ),
        ).toEqual([]);
      }
    });

    it('chart and Explain of each SLO', async () => {
      const questions = readings.map(reading => ({
        chart: dialectOf(reading.dialect).history(reading, 600).query,
        explain: dialectOf(reading.dialect).explain(reading).query,
      }));
      for (const { chart } of questions) {
        expect(
          differences(
            await range(simulated, chart),
            await range(real.url, chart),
          ),
        ).toEqual([]);
      }
      // Without the rules Pyrra's objective is not known, and the question not complete.
      const complete = questions.filter(
        ({ explain }) => !explain.includes('objective'),
      );
      for (const { explain } of complete) {
        const ours = await instant(simulated, explain);
        expect(differences(ours, await instant(real.url, explain))).toEqual([]);
      }
    }, 60_000);
  },
);
