import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  sloContract,
  sloListSchema,
  unlinkedSlosSchema,
  sloExplanationSchema,
  type SloStatus,
} from '@fairway/contracts/slo';
import type { Source } from '@fairway/kit-node';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import type { z } from 'zod/v3';
import { collectRules, rulesSnapshotSchema } from '../../collect/collectRules';
import {
  collectSlos,
  sloSnapshotSchema,
  warningsOf,
} from '../../collect/collectSlos';
import type { CollectedSource } from '../../collect/CollectedSource';
import type { Trends } from '../../history/Trends';
import { SloReadModel } from '../../model/SloReadModel';
import { noDefinitions } from '../noDefinitions';
import { sloHandlers } from '../../operations';

/** What an upstream answers, as the text that goes over the wire. */
export interface Answers {
  query: string;
  /** Page by page. */
  rules: (page: number) => string;
  clockSkewSeconds?: number;
}

/** What came out at the other end; `refused`: why the answer as a whole was not read. */
export type Outcome =
  | { refused: Error }
  | { statuses: SloStatus[]; lines: string[]; warnings: string[] };

const now = new Date('2026-11-22T12:00:30Z');
const credentials = { principal: { type: 'user' } } as BackstageCredentials;
const permissions = {
  authorize: async () => [{ result: AuthorizeResult.ALLOW }],
} as unknown as PermissionsService;

function sourceOf(answers: Answers): Source {
  let page = 0;
  const request = async ({
    path,
    schema,
    signal,
  }: {
    path: string;
    schema: z.ZodTypeAny;
    signal?: AbortSignal;
  }) => {
    signal?.throwIfAborted();
    const text =
      path === '/api/v1/query'
        ? answers.query
        : (path === '/api/v1/rules' && answers.rules(page++)) ||
          '{"status":"success","data":{"version":"3.5.0"}}';
    return {
      body: schema.parse(JSON.parse(text)),
      clockSkewSeconds: answers.clockSkewSeconds,
    };
  };
  return { name: 'prom', request } as unknown as Source;
}

/** As the browser gets it; fails where the contract is broken, or JSON would turn a number into `null`. */
function overTheWire<S extends z.ZodTypeAny>(schema: S, answer: unknown) {
  const text = JSON.stringify(schema.parse(answer), (key, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`${key} is ${value}, which JSON cannot say`);
    }
    return value;
  });
  return JSON.parse(text) as z.output<S>;
}

function stored<S extends z.ZodTypeAny>(schema: S, snapshot: unknown) {
  return schema.parse(JSON.parse(JSON.stringify(snapshot))) as z.output<S>;
}

async function collect(answers: Answers) {
  const client = PrometheusClient.create(sourceOf(answers));
  const { signal } = new AbortController();
  // As in the plugin: rules that cannot be read are none, and do not keep the SLOs from being read.
  const rules = await collectRules(client, signal)
    .then(snapshot => stored(rulesSnapshotSchema, snapshot))
    .catch(() => undefined);
  const collected = await collectSlos(
    {
      client,
      rules: () => rules?.groups,
      previous: () => undefined,
      alertsMayBeMissing: () => false,
      now: () => now,
    },
    signal,
  );
  return { rules, slos: stored(sloSnapshotSchema, collected) };
}

/** From the text of an answer to what the operations send, with nothing of ours replaced but the network. */
export async function pipeline(answers: Answers): Promise<Outcome> {
  let snapshots: Awaited<ReturnType<typeof collect>>;
  try {
    snapshots = await collect(answers);
  } catch (error) {
    // Whatever is thrown for an answer that is not the API's is a schema's or a parser's, never a slip of ours.
    if (!(error as Error).name.match(/^(ZodError|SyntaxError)$/)) throw error;
    return { refused: error as Error };
  }
  const status = { name: 'prom', state: 'ok' as const, intervalSeconds: 30 };
  const source = {
    name: 'prom',
    environment: undefined,
    replicaOf: undefined,
    slos: () => ({ data: snapshots.slos, asOf: now, status }),
    rules: () => ({ data: snapshots.rules, asOf: now, status }),
    silences: () => undefined,
    source: { browserUrl: 'https://prometheus.example.com' },
  };
  // As the look back tells it: of rule sets that do not record it.
  const recorded = new Set(
    snapshots.slos.readings
      .filter(({ dialect }) => dialect === 'fairway')
      .map(({ id }) => id),
  );
  const trends = {
    get: (_: string, id: string) => ({
      coverage: recorded.has(id) ? undefined : 1,
    }),
    version: 0,
  } as unknown as Trends;
  const model = SloReadModel.create({
    sources: [source],
    definitions: noDefinitions,
    directory: { entities: [], version: 0 },
    trends,
    isProduction: () => true,
  });
  const handlers = sloHandlers({
    model,
    directory: { readAt: () => now },
    sources: [source as unknown as CollectedSource],
    alertmanagers: [],
    config: { grafana: undefined, rules: {} },
    trends,
    catalog: undefined as never,
    permissions,
    now: () => now,
  });
  const readable = async () => new Map<string, Entity>();
  const request = { credentials, readable };
  overTheWire(
    sloListSchema,
    await handlers.slos({
      ...request,
      options: sloContract.operations.slos.options.parse({}),
    }),
  );
  const { slos } = overTheWire(
    unlinkedSlosSchema,
    await handlers.unlinked({ ...request, options: {} }),
  );
  // The worst, so likely the one that was spoilt.
  const worst = slos.at(0)?.status.ref;
  if (worst !== undefined) {
    overTheWire(
      sloExplanationSchema,
      await handlers.explain({ ...request, options: { slo: worst } }),
    );
  }
  return {
    statuses: slos.map(slo => slo.status),
    lines: slos.map(({ line }) => line),
    warnings: warningsOf(snapshots.slos),
  };
}
