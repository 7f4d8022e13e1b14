import type {
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { NotFoundError } from '@backstage/errors';
import type { Contract } from '@fairway/contracts';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Handlers } from './handlers';
import { openApiDocument, operationPath } from './openApiDocument';
import { OperationRunner, type AnyHandler } from './OperationRunner';
import { registerActions } from './registerActions';

/** @public */
export interface OperationsDeps {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  catalog: CatalogService;
  actionsRegistry: ActionsRegistryService;
  logger: LoggerService;
}

/**
 * Serves a contract: a GET route and an MCP action for each operation, and `GET /v1/openapi.json`. Registers the
 * contract's permissions. Whatever else is below `/v1` is a 404.
 *
 * @public
 */
export function createOperationsRouter<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  deps: OperationsDeps,
): Router {
  const { httpAuth } = deps;
  const operations = Object.entries(contract.operations);
  const runner = new OperationRunner(
    contract,
    // The route gives each handler what its operation's scope promises.
    handlers as unknown as Record<string, AnyHandler>,
    deps,
  );
  const caller = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  const router = PromiseRouter();

  for (const [name, operation] of operations) {
    const path = operationPath(name, operation).replace(/\{(\w+)\}/g, ':$1');
    router.get(path, async (req, res) => {
      const credentials = await caller(req);
      const answer = await runner.run(name, {
        credentials,
        entityRef:
          operation.scope === 'entity' ? entityRefOf(req.params) : undefined,
        options: req.query,
      });
      // May be kept, but asked for each time: rights change.
      res.set('Cache-Control', 'private, no-cache').json(answer);
    });
  }

  const document = openApiDocument(contract);
  router.get('/v1/openapi.json', async (req, res) => {
    await caller(req);
    res.set('Cache-Control', 'private, no-cache').json(document);
  });

  const documented = `/api/${contract.pluginId}/v1/openapi.json`;
  router.all('/v1/*', async req => {
    await caller(req);
    throw new NotFoundError(
      `No operation answers ${req.method} ${req.path}; ${documented} names those that there are`,
    );
  });

  deps.permissionsRegistry.addPermissions([
    contract.use,
    ...new Set(operations.map(([, { permission }]) => permission)),
  ]);
  registerActions(contract, runner, deps.actionsRegistry);
  return router;
}

function entityRefOf({ kind, namespace, name }: Record<string, string>) {
  return { kind, namespace, name };
}
