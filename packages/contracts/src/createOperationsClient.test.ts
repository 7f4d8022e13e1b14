import { createPermission } from '@backstage/plugin-permission-common';
import { z } from 'zod/v3';
import { createOperationsClient } from './createOperationsClient';
import { defineContract } from './operation';
import { planShape } from './plan';

const permission = createPermission({
  name: 'tides.read',
  attributes: { action: 'read' },
});

const contract = defineContract({
  pluginId: 'fairway-tides',
  use: permission,
  operations: {
    tide: {
      scope: 'entity',
      description: 'Tide of a harbour',
      permission,
      options: z.object({ unit: z.enum(['m', 'ft']).default('m') }),
      output: z.object({ level: z.number() }),
    },
    tides: {
      scope: 'fleet',
      description: 'Tides of all harbours',
      permission,
      options: z.object({
        search: z.string().optional(),
        limit: z.coerce.number().default(10),
      }),
      output: z.object({ levels: z.array(z.number()) }),
    },
    openLock: {
      kind: 'write',
      scope: 'entity',
      description: 'Opens a lock',
      permission,
      options: z.object({ gate: z.number().default(1) }),
      plan: z.object({ ...planShape, boats: z.number() }),
      output: z.object({ open: z.boolean() }),
      destructive: false,
      idempotent: true,
    },
    closeAll: {
      kind: 'write',
      scope: 'fleet',
      description: 'Closes all locks',
      permission,
      options: z.object({}),
      plan: z.object(planShape),
      output: z.object({ closed: z.number() }),
      destructive: true,
      idempotent: true,
    },
  },
});

const plan = { effects: [], findings: [] };

function clientOver(response: Response) {
  const fetch = jest.fn(async (_url: string, _init?: RequestInit) => response);
  const client = createOperationsClient(contract, {
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

function answer(body: unknown, status = 200): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    ok: status < 400,
    status,
    statusText: String(status),
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => JSON.parse(text),
    text: async () => text,
  } as Response;
}

describe('createOperationsClient', () => {
  it('asks about an entity at the address of the operation', async () => {
    const { client, fetch } = clientOver(answer({ level: 2.5 }));
    await expect(
      client.tide('component:default/north quay', { unit: 'ft' }),
    ).resolves.toEqual({ level: 2.5 });
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://fairway-tides/v1/entities/component/default/north%20quay/tide?unit=ft',
    );
  });

  it('asks about the fleet, without what was not given', async () => {
    const { client, fetch } = clientOver(answer({ levels: [1] }));
    await client.tides({ search: undefined, limit: 5 });
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://fairway-tides/v1/tides?limit=5',
    );
  });

  it('asks plainly when there are no options', async () => {
    const { client, fetch } = clientOver(answer({ levels: [] }));
    await client.tides({});
    expect(fetch.mock.calls[0][0]).toBe('plugin://fairway-tides/v1/tides');
  });

  it('hands the signal on, so that a request can be ended', async () => {
    const { client, fetch } = clientOver(answer({ levels: [] }));
    const { signal } = new AbortController();
    await client.tides({}, { signal });
    expect(fetch.mock.calls[0][1]?.signal).toBe(signal);
  });

  it('throws the error of the backend with its status', async () => {
    const body = {
      error: { name: 'NotAllowedError', message: 'not yours' },
      response: { statusCode: 403 },
    };
    const { client } = clientOver(answer(body, 403));
    await expect(client.tides({})).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'not yours' },
    });
  });

  it('names the field of an answer that does not match the contract', async () => {
    const { client } = clientOver(answer({ levels: [1, 'high'] }));
    await expect(client.tides({})).rejects.toThrow(
      /fairway-tides tides answered in a shape .* levels\.1 Expected number/,
    );
  });

  it('says so when the answer is not JSON', async () => {
    const { client } = clientOver(answer('<html>Sign in</html>'));
    await expect(client.tides({})).rejects.toThrow(
      'fairway-tides tides answered something that is not JSON',
    );
  });

  describe('of what writes', () => {
    it('asks for the plan, then for that plan', async () => {
      const planned = { plan: { ...plan, boats: 2 }, planId: 'p1' };
      const before = clientOver(answer(planned));
      await expect(
        before.client.openLock.plan('component:default/lock', { gate: 2 }),
      ).resolves.toEqual(planned);
      expect(before.fetch).toHaveBeenCalledWith(
        'plugin://fairway-tides/v1/entities/component/default/lock/openLock/plan',
        expect.objectContaining({
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"options":{"gate":2}}',
        }),
      );

      const after = clientOver(answer({ ...planned, output: { open: true } }));
      const applied = await after.client.openLock.apply(
        'component:default/lock',
        {},
        { planId: 'p1' },
      );
      expect(applied.output.open).toBe(true);
      expect(applied.plan.boats).toBe(2);
      expect(after.fetch).toHaveBeenCalledWith(
        'plugin://fairway-tides/v1/entities/component/default/lock/openLock',
        expect.objectContaining({ body: '{"options":{},"planId":"p1"}' }),
      );
    });

    it('needs no entity for the fleet', async () => {
      const { client, fetch } = clientOver(
        answer({ plan, planId: 'p', output: { closed: 3 } }),
      );
      await client.closeAll.apply({});
      expect(fetch).toHaveBeenCalledWith(
        'plugin://fairway-tides/v1/closeAll',
        expect.objectContaining({ method: 'POST' }),
      );
    });

    it('takes no plan that does not say what it would do', async () => {
      const { client } = clientOver(answer({ plan: {}, planId: 'p' }));
      await expect(client.closeAll.plan({})).rejects.toThrow(
        'fairway-tides closeAll answered in a shape that this version does not know: plan.effects',
      );
    });
  });
});
