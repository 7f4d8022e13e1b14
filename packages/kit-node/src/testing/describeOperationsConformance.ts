import { mockCredentials } from '@backstage/backend-test-utils';
/* eslint-disable jest/no-export -- not a test but what tests call */
import { isWrite, type Contract, type SourceState } from '@fairway/contracts';
import {
  missing,
  PATIENCE_MS,
  refusal,
  requireState,
  sameAnswers,
  unlikeState,
} from './answers';
import { upstream } from './behaviours';
import type { ConformanceSetup } from './conformanceSetup';
import { describeWritesConformance } from './describeWritesConformance';
import {
  SOURCE_NAME,
  startConformanceBackend,
  type ConformanceBackend,
} from './startConformanceBackend';

/**
 * Describes what every Fairway backend does, whatever its concern: who may ask what, and what it answers while its
 * source does not. Call it at the top of a test file.
 *
 * @public
 */
export function describeOperationsConformance<C extends Contract>(
  contract: C,
  setup: ConformanceSetup<C>,
): void {
  const names = Object.keys(contract.operations).filter(
    name => !isWrite(contract.operations[name]),
  );
  const ofEntities = names.filter(
    name => contract.operations[name].scope === 'entity',
  );
  const live = names.filter(name => setup.live?.some(other => other === name));
  const collected = names.filter(name => !live.includes(name));
  const addressing = names.filter(name =>
    setup.addressing?.some(other => other === name),
  );
  const listing = Object.entries(setup.entityRefsIn ?? {}) as Array<
    [string, (output: unknown) => string[]]
  >;
  const refusing = Object.entries(setup.badOptions ?? {}) as Array<
    [string, Record<string, string>]
  >;

  const writing = Object.keys(contract.operations).filter(name =>
    isWrite(contract.operations[name]),
  );
  if (writing.length > 0) {
    describeWritesConformance(contract, setup, writing);
  }

  describe(`${contract.pluginId} as an API`, () => {
    let backend: ConformanceBackend;

    beforeAll(async () => {
      backend = await startConformanceBackend(contract, setup);
      await requireState(backend, collected, 'ok');
    }, 2 * PATIENCE_MS);

    beforeEach(() => {
      backend.permissions.reset();
      backend.catalog.hide();
    });

    afterAll(async () => {
      await backend?.stop();
    });

    describe.each(names)('%s', name => {
      const { permission } = contract.operations[name];
      const none = { authorization: mockCredentials.none.header() };

      it('answers users and services, not to be kept unasked', async () => {
        const response = await backend.route(name);
        expect(refusal(response)).toBeUndefined();
        expect(response.headers['cache-control']).toBe('private, no-cache');

        const service = await backend.route(name, {
          authorization: mockCredentials.service.header(),
        });
        expect(refusal(service)).toBeUndefined();
      });

      it('gives agents the same answer', async () => {
        expect(await sameAnswers(backend, name)).toBe(true);
      });

      it('refuses callers without credentials', async () => {
        backend.permissions.denied.add(contract.use.name);

        expect((await backend.route(name, none)).status).toBe(401);
        expect((await backend.action(name, none)).status).toBe(401);
      });

      it(`refuses without ${contract.use.name}`, async () => {
        backend.permissions.denied.add(contract.use.name);

        expect(refusal(await backend.route(name))).toEqual(
          missing(contract.use.name),
        );
        // An action that a caller may not use does not exist for them.
        expect((await backend.action(name)).status).toBe(404);
      });

      it(`refuses without ${permission.name}`, async () => {
        backend.permissions.denied.add(permission.name);

        expect(refusal(await backend.route(name))).toEqual(
          missing(permission.name),
        );
        expect(refusal(await backend.action(name))).toEqual(
          missing(permission.name),
        );
      });

      it('refuses an option that there is not', async () => {
        const options = { 'no-such-option': '1' };

        expect((await backend.route(name, { options })).status).toBe(400);
      });
    });

    it.each(ofEntities)(
      '%s: an entity that the caller does not see does not exist',
      async name => {
        backend.permissions.denied.add(contract.use.name);
        backend.catalog.hide(setup.entityRef);
        expect((await backend.route(name)).status).toBe(404);

        backend.permissions.reset();
        expect((await backend.route(name)).status).toBe(404);
        expect((await backend.action(name)).status).toBe(404);
      },
    );

    if (addressing.length > 0) {
      it.each(addressing)(
        '%s: what belongs to an entity that the caller may not read does not exist',
        async name => {
          expect(refusal(await backend.route(name))).toBeUndefined();

          backend.catalog.hide(setup.entityRef);
          expect((await backend.route(name)).status).toBe(404);
          expect((await backend.action(name)).status).toBe(404);

          backend.catalog.hide();
          backend.permissions.deniedEntities.add(setup.entityRef);
          expect((await backend.route(name)).status).toBe(404);
          expect((await backend.action(name)).status).toBe(404);
        },
      );
    }

    it.each(refusing)('%s: refuses options %j', async (name, options) => {
      expect((await backend.route(name, { options })).status).toBe(400);
      expect((await backend.action(name, { options })).status).toBe(400);
    });

    it.each(listing)(
      '%s: contains what the caller may read, nothing else',
      async (name, entityRefsIn) => {
        const refs = async () => entityRefsIn((await backend.route(name)).body);
        expect(await refs()).toContain(setup.entityRef);

        backend.catalog.hide(setup.entityRef);
        expect(await refs()).not.toContain(setup.entityRef);

        backend.catalog.hide();
        backend.permissions.deniedEntities.add(setup.entityRef);
        expect(await refs()).not.toContain(setup.entityRef);
      },
    );

    it('describes every operation in its OpenAPI document', async () => {
      const none = mockCredentials.none.header();
      expect((await backend.get('/v1/openapi.json', none)).status).toBe(401);

      const { body } = await backend.get('/v1/openapi.json');
      const described = Object.values(body.paths).flatMap(methods =>
        Object.values(methods as Record<string, { operationId: string }>).map(
          ({ operationId }) => operationId,
        ),
      );
      expect(described).toEqual(
        expect.arrayContaining(Object.keys(contract.operations)),
      );
    });
  });

  describe.each<[string, SourceState, (b: ConformanceBackend) => unknown]>([
    ['is gone', 'unreachable', b => b.upstream.close()],
    ['hangs', 'unreachable', b => b.upstream.behave(upstream.hang())],
    ['is slow', 'unreachable', b => b.upstream.behave(upstream.drip())],
    ['fails', 'unreachable', b => b.upstream.behave(upstream.error(500))],
    ['is a web page', 'unreachable', b => b.upstream.behave(upstream.html())],
    [
      'talks garbage',
      'unreachable',
      b => b.upstream.behave(upstream.garbage()),
    ],
    ['never ends', 'unreachable', b => b.upstream.behave(upstream.huge())],
    ['says 401', 'unauthorized', b => b.upstream.behave(upstream.error(401))],
    ['says 403', 'forbidden', b => b.upstream.behave(upstream.error(403))],
    ['says 404', 'not-installed', b => b.upstream.behave(upstream.error(404))],
  ])(`${contract.pluginId} while its source %s`, (_, state, breakIt) => {
    let backend: ConformanceBackend;

    beforeAll(async () => {
      backend = await startConformanceBackend(contract, setup);
      await requireState(backend, collected, 'ok');
      await breakIt(backend);
      // A stream that was open when it was well tells nothing of how it is now.
      backend.upstream.interrupt();
    }, 2 * PATIENCE_MS);

    afterAll(async () => {
      await backend?.stop();
    });

    it(
      `answers from what it collected, and says ${state}`,
      async () => {
        expect(await unlikeState(backend, collected, state)).toEqual([]);
      },
      2 * PATIENCE_MS,
    );

    if (writing.length > 0 && state === 'unreachable') {
      it.each(writing)(
        '%s: neither plans nor does anything, and names the source',
        async name => {
          for (const step of ['plan', 'apply'] as const) {
            const { status, body } = await backend.write(name, step);
            expect(status).toBe(503);
            expect(body.error.message).toContain(SOURCE_NAME);
          }
        },
        PATIENCE_MS,
      );
    }

    if (live.length > 0) {
      it.each(live)('%s: answers 503 and names the source', async name => {
        const response = await backend.route(name);

        expect(response.status).toBe(503);
        expect(response.body.error.message).toContain(SOURCE_NAME);
      });
    }
  });
}
