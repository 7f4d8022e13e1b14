import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { SourceStatus } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  upstream,
  upstreamServer,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import sloPlugin from '.';
import type { Answers } from './testing/hostile/pipeline';
import { Random } from './testing/hostile/random';
import {
  hostileAnswers,
  mutations,
  validAnswers,
} from './testing/hostile/runCase';

const ANSWERS = 300;
const SOURCES = Array.from({ length: 12 }, (_, i) => `source-${i}`);
const PATIENCE_MS = 60_000;

const seed = Number(process.env.FAIRWAY_SEED ?? Date.now() % 1e9);

const wire: UpstreamBehaviour[] = [
  upstream.html(),
  upstream.garbage(),
  upstream.reset(),
  upstream.error(500),
  upstream.error(422),
  upstream.hang(),
];

function text(body: string): UpstreamBehaviour {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
}

function answering({ query, rules }: Answers): UpstreamBehaviour {
  let page = 0;
  return (received, response) => {
    if (received.path.endsWith('/query'))
      return text(query)(received, response);
    if (received.path.endsWith('/rules')) {
      return text(rules(page++))(received, response);
    }
    return upstream.error(404)(received, response);
  };
}

/** Another hostility with each request; now and then not even the API. */
function hostile(random: Random): UpstreamBehaviour {
  return (received, response) =>
    (random.int(20) === 0
      ? random.pick(wire)
      : answering(
          hostileAnswers(random.pick(mutations), random.int(1e9)).answers,
        ))(received, response);
}

/** Valid answers; of SLOs that need neither rules nor a look-back, which are asked for every five minutes and each hour. */
function calm() {
  for (let n = seed; ; n++) {
    const { slos, answers } = validAnswers(n);
    const readable = slos.filter(({ dialect }) => dialect === 'fairway');
    if (readable.length > 1) return { slos: readable, answers };
  }
}

describe(`a hostile source over HTTP, FAIRWAY_SEED=${seed}`, () => {
  let server: UpstreamServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    server = await upstreamServer(hostile(new Random(seed)));
    backend = await startTestBackend({
      features: [
        sloPlugin,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                prometheus: SOURCES.map(name => ({
                  name,
                  url: `${server.url}/${name}`,
                  interval: '1s',
                  timeout: '500ms',
                })),
              },
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await server?.close();
  });

  async function read(operation: string) {
    const { status, body } = await request(backend.server).get(
      `/api/fairway-slo/v1/${operation}`,
    );
    expect({ operation, status, error: body.error }).toEqual({
      operation,
      status: 200,
      error: undefined,
    });
    return body;
  }

  const asked = () =>
    server.requests.filter(({ path }) => path.endsWith('/query')).length;

  /** Whether all sources, and on each of them all these SLOs, are well. */
  async function isWell(ids: string[]): Promise<boolean> {
    const { sources, slos } = await read('unlinked');
    const states = new Map<string, string>(
      slos.map(({ status }: { status: SloStatus }) => [
        status.ref,
        status.state,
      ]),
    );
    // One that had a twin for a while keeps the address that told them apart.
    const isHealthy = (ref: string) =>
      [...states].some(
        ([known, state]) =>
          state === 'healthy' && (known === ref || known.startsWith(`${ref}:`)),
      );
    return (
      sources.every(({ state }: SourceStatus) => state === 'ok') &&
      SOURCES.every(name => ids.every(id => isHealthy(`${name}/${id}`)))
    );
  }

  // Jest fails the test for a rejection that nobody handles.
  it(
    'answers on whatever comes, and recovers when that ends',
    async () => {
      while (asked() < ANSWERS) {
        for (const operation of ['slos', 'unlinked', 'sources']) {
          await read(operation);
        }
        await sleep(100);
      }
      const { slos, answers } = calm();
      server.behave((received, response) =>
        answering(answers)(received, response),
      );
      const ids = slos.map(({ id }) => id);
      const deadline = Date.now() + PATIENCE_MS;
      while (!(await isWell(ids)) && Date.now() < deadline) await sleep(500);
      expect(await isWell(ids)).toBe(true);
    },
    3 * PATIENCE_MS,
  );
});
