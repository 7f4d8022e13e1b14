import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPermission } from '@backstage/plugin-permission-common';
import { defineContract } from '@fairway/contracts';
import { z } from 'zod/v3';
import { SourceError } from '../sources';
import { ScriptedPermissions } from '../testing/permissionPolicy';
import type { Handlers } from './handlers';
import { OperationRunner } from './OperationRunner';

const permission = createPermission({
  name: 'fairway.test.use',
  attributes: { action: 'read' },
});
const contract = defineContract({
  pluginId: 'fairway-test',
  use: permission,
  operations: {
    count: {
      scope: 'fleet',
      description: 'How many',
      permission,
      options: z.object({ of: z.string().default('all') }),
      output: z.object({ count: z.number() }),
    },
  },
});

describe('OperationRunner', () => {
  const logger = mockServices.logger.mock();

  function run(handler: () => Promise<unknown>, options: unknown = {}) {
    return new OperationRunner(
      contract,
      { count: handler },
      {
        catalog: catalogServiceMock(),
        permissions: new ScriptedPermissions(),
        logger,
      },
    ).run('count', { credentials: mockCredentials.user(), options });
  }

  it('sends nothing that breaks the contract, and logs where it does', async () => {
    await expect(run(async () => ({ count: 'secret' }))).rejects.toThrow(
      /^The answer of operation 'count' breaks its contract$/,
    );
    expect(logger.error).toHaveBeenCalledWith(
      `The answer of operation 'count' breaks its contract and was not sent: count: Expected number, received string`,
    );
  });

  it('sends nothing that the contract does not name', async () => {
    expect(await run(async () => ({ count: 1, password: 'x' }))).toEqual({
      count: 1,
    });
  });

  it('makes of any failure of a source a 503', async () => {
    const failure = run(async () => {
      throw new SourceError('prom does not know our credentials', {
        source: 'prom',
        reason: 'status',
        state: 'unauthorized',
        status: 401,
        body: { error: 'internal' },
      });
    });

    await expect(failure).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'prom does not know our credentials',
    });
    await expect(failure).rejects.not.toHaveProperty('status');
    await expect(failure).rejects.not.toHaveProperty('body');
  });

  it('leaves other errors alone', async () => {
    const error = new Error('a defect');

    await expect(
      run(async () => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  it('takes handlers of the contract only', () => {
    const handlers: Handlers<typeof contract> = {
      // @ts-expect-error the contract says number
      count: async () => ({ count: 'many' }),
    };
    expect(handlers).toBeDefined();
  });
});
