import { mockCredentials } from '@backstage/backend-test-utils';
/* eslint-disable jest/no-export -- not a test but what tests call */
import type { Contract, WriteOperation } from '@fairway/contracts';
import { missing, PATIENCE_MS, refusal, requireState } from './answers';
import { upstream } from './behaviours';
import type { ConformanceSetup, WriteSetup } from './conformanceSetup';
import {
  SOURCE_NAME,
  startConformanceBackend,
  type ConformanceBackend,
  type WriteAsk,
  type WriteStep,
} from './startConformanceBackend';
import { writeActionName } from '../operations/registerActions';
import type { UpstreamBehaviour } from './upstreamServer';

const STEPS: WriteStep[] = ['plan', 'apply'];
const OTHER_PLAN = '0'.repeat(64);

/** The upstream answers questions, and does nothing. */
function doesNothing(healthy: UpstreamBehaviour): UpstreamBehaviour {
  return (request, response) =>
    (request.method === 'GET' ? healthy : upstream.error(500))(
      request,
      response,
    );
}

/** Describes what each operation that writes does, whatever it is about. */
export function describeWritesConformance<C extends Contract>(
  contract: C,
  setup: ConformanceSetup<C>,
  names: string[],
): void {
  const collected = Object.keys(contract.operations).filter(
    name => !names.includes(name) && !setup.live?.some(other => other === name),
  );
  const setupOf = (name: string): WriteSetup => {
    const found = setup.writes?.[name as keyof C['operations'] & string];
    if (!found) throw new Error(`The setup has no writes.${name}`);
    return found;
  };
  const none = mockCredentials.none.header();
  const started = async (permission?: { enabled: boolean }) => {
    const backend = await startConformanceBackend(contract, setup, permission);
    await requireState(backend, collected, 'ok');
    return backend;
  };

  describe(`${contract.pluginId} as it writes`, () => {
    let backend: ConformanceBackend;

    beforeAll(async () => {
      backend = await started();
    }, 2 * PATIENCE_MS);

    beforeEach(() => {
      backend.permissions.reset();
      backend.catalog.hide();
      backend.upstream.behave(setup.healthy);
      backend.upstream.reset();
      Object.values(backend.audit).forEach(told => told.mockClear());
    });

    afterAll(async () => {
      await backend?.stop();
    });

    const changes = () =>
      backend.upstream.requests.filter(({ method }) => method !== 'GET');

    /** Planning and doing, by route and action. */
    async function answers(name: string, ask?: WriteAsk) {
      const asked = STEPS.flatMap(step => [
        backend.write(name, step, ask),
        backend.writeAction(name, step, ask),
      ]);
      return Promise.all(asked);
    }

    async function statuses(name: string, ask?: WriteAsk) {
      return (await answers(name, ask)).map(({ status }) => status);
    }

    const all = (status: number) => STEPS.flatMap(() => [status, status]);

    describe.each(names)('%s', name => {
      const operation = contract.operations[name] as WriteOperation;
      const { permission, destructive, idempotent } = operation;

      it('plans, and changes nothing', async () => {
        const response = await backend.write(name, 'plan');

        expect(refusal(response)).toBeUndefined();
        expect(response.headers['cache-control']).toBe('no-store');
        expect(changes()).toEqual([]);
        expect(backend.audit.begun).not.toHaveBeenCalled();
      });

      it('plans the same for agents', async () => {
        const planned = await backend.write(name, 'plan');
        const { body } = await backend.writeAction(name, 'plan');

        expect(body.output).toEqual(planned.body);
        expect(changes()).toEqual([]);
      });

      it.each(['write', 'writeAction'] as const)(
        'does what was planned, and the audit log knows it (%s)',
        async by => {
          const { planId } = (await backend.write(name, 'plan')).body;
          const response = await backend[by](name, 'apply', { planId });

          expect(refusal(response)).toBeUndefined();
          const { begun, success, fail } = backend.audit;
          expect(begun).toHaveBeenCalledTimes(1);
          expect(begun).toHaveBeenCalledWith(
            expect.objectContaining({
              eventId: name,
              severityLevel: 'high',
              meta: expect.objectContaining({ planId }),
            }),
          );
          expect(success).toHaveBeenCalledTimes(1);
          expect(fail).not.toHaveBeenCalled();
        },
      );

      it('refuses callers without credentials', async () => {
        backend.permissions.denied.add(contract.use.name);

        expect(await statuses(name, { authorization: none })).toEqual(all(401));
      });

      it(`refuses without ${contract.use.name}`, async () => {
        backend.permissions.denied.add(contract.use.name);

        // An action that a caller may not use does not exist for them.
        expect(await statuses(name)).toEqual(STEPS.flatMap(() => [403, 404]));
      });

      it(`refuses without ${permission.name}`, async () => {
        backend.permissions.denied.add(permission.name);

        const found = (await answers(name)).map(refusal);
        expect(found).toEqual(all(403).map(() => missing(permission.name)));
        expect(changes()).toEqual([]);
      });

      it('refuses a service whose access does not name the permission', async () => {
        const authorization = mockCredentials.service.header();

        expect(await statuses(name, { authorization })).toEqual(all(403));
        expect(changes()).toEqual([]);
      });

      it('refuses options that it cannot have', async () => {
        const bad = setupOf(name).badOptions;
        expect(await statuses(name, { options: bad })).toEqual(all(400));

        const strange = { ...setupOf(name).options, 'no-such-option': '1' };
        const response = await backend.write(name, 'apply', {
          options: strange,
        });
        expect(response.status).toBe(400);
      });

      it('refuses another plan than the one that was agreed to', async () => {
        const planId = OTHER_PLAN;
        for (const by of ['write', 'writeAction'] as const) {
          const response = await backend[by](name, 'apply', { planId });
          expect(response.status).toBe(409);
        }
        expect(changes()).toEqual([]);
        expect(backend.audit.fail).toHaveBeenCalledTimes(2);
      });

      it('plans what is blocked, and does not do it', async () => {
        backend.upstream.behave(setupOf(name).blocked);

        expect((await backend.write(name, 'plan')).status).toBe(200);
        expect((await backend.write(name, 'apply')).status).toBe(409);
        expect((await backend.writeAction(name, 'apply')).status).toBe(409);
        expect(changes()).toEqual([]);
        expect(backend.audit.fail).toHaveBeenCalledTimes(2);
      });

      it('names the source that fails while it is done, and the audit log knows it', async () => {
        const { failing = doesNothing(setup.healthy) } = setupOf(name);
        backend.upstream.behave(failing);

        const { status, body } = await backend.write(name, 'apply');
        expect(status).toBe(503);
        expect(body.error.message).toContain(SOURCE_NAME);
        expect(backend.audit.fail).toHaveBeenCalledTimes(1);
        expect(backend.audit.success).not.toHaveBeenCalled();

        backend.upstream.behave(setup.healthy);
        expect((await backend.write(name, 'plan')).status).toBe(200);
      });

      it('says as an action what it may do', async () => {
        const found = await backend.actions();
        const attributes = STEPS.map(
          step =>
            found.find(one => one.name === writeActionName(name, step))
              ?.attributes,
        );
        expect(attributes).toEqual([
          { readOnly: true, destructive: false, idempotent: true },
          { readOnly: false, destructive, idempotent },
        ]);
      });
    });

    it.each(names.filter(name => contract.operations[name].scope === 'entity'))(
      '%s: an entity that the caller does not see does not exist',
      async name => {
        backend.catalog.hide(setup.entityRef);
        expect(await statuses(name)).toEqual(all(404));

        backend.permissions.denied.add(contract.use.name);
        expect(await statuses(name)).toEqual(all(404));
        expect(changes()).toEqual([]);
      },
    );
  });

  describe(`${contract.pluginId} while permissions are off`, () => {
    let backend: ConformanceBackend;

    beforeAll(async () => {
      backend = await started({ enabled: false });
    }, 2 * PATIENCE_MS);

    afterAll(async () => {
      await backend?.stop();
    });

    it.each(names)('%s: is refused to all', async name => {
      for (const step of STEPS) {
        const response = await backend.write(name, step);
        expect(response.status).toBe(403);
        expect(response.body.error.message).toMatch(/permission\.enabled/);
      }
      const { requests } = backend.upstream;
      expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    });
  });
}
