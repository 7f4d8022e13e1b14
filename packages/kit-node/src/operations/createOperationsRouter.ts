import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { InputError, NotFoundError } from '@backstage/errors';
import { isWrite, type Contract, type Operation } from '@fairway/contracts';
import { json, type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod/v3';
import type { Handlers } from './handlers';
import { openApiDocument, operationPath } from './openApiDocument';
import { OperationRunner, type AnyReadHandler } from './OperationRunner';
import { registerActions } from './registerActions';
import { WriteRunner, type AnyWriteHandler } from './WriteRunner';

/** @public */
export interface OperationsDeps {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  catalog: CatalogService;
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  config: RootConfigService;
  logger: LoggerService;
}

const writeBodySchema = z
  .object({ options: z.unknown(), planId: z.string().optional() })
  .strict();

/**
 * Serves a contract: a GET route and an MCP action for each operation that reads; for each that writes, `POST <path>/plan` and
 * `POST <path>`, each with an action; and `GET /v1/openapi.json`. Registers the contract's permissions. Whatever else is
 * below `/v1` is a 404.
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
  // The route gives each handler what its operation promises.
  const untyped = handlers as unknown;
  const reads = new OperationRunner(
    contract,
    untyped as Record<string, AnyReadHandler>,
    deps,
  );
  const writes = new WriteRunner(
    contract,
    untyped as Record<string, AnyWriteHandler>,
    deps,
  );
  const caller = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  const router = PromiseRouter();

  for (const [name, operation] of operations) {
    const path = operationPath(name, operation).replace(/\{(\w+)\}/g, ':$1');
    if (isWrite(operation)) {
      const body = json({ limit: '100kb' });
      router.post(`${path}/plan`, body, async (req, res) => {
        const call = await writeCall(req, operation, caller);
        const answer = await writes.plan(name, call);
        res.set('Cache-Control', 'no-store').json(answer);
      });
      router.post(path, body, async (req, res) => {
        const call = await writeCall(req, operation, caller);
        const answer = await writes.apply(name, call);
        res.set('Cache-Control', 'no-store').json(answer);
      });
    } else {
      router.get(path, async (req, res) => {
        const credentials = await caller(req);
        const answer = await reads.run(name, {
          credentials,
          entityRef: entityRefOf(req, operation),
          options: req.query,
        });
        // May be kept, but asked for each time: rights change.
        res.set('Cache-Control', 'private, no-cache').json(answer);
      });
    }
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
  registerActions(contract, { reads, writes }, deps.actionsRegistry);
  return router;
}

function entityRefOf({ params }: Request, { scope }: Operation) {
  const { kind, namespace, name } = params;
  return scope === 'entity' ? { kind, namespace, name } : undefined;
}

async function writeCall(
  req: Request,
  operation: Operation,
  caller: (req: Request) => Promise<BackstageCredentials>,
) {
  const credentials = await caller(req);
  const parsed = writeBodySchema.safeParse(req.body);
  if (!parsed.success) {
    throw new InputError(
      'The body must be JSON like {"options": {…}, "planId": "…"}, with the header content-type: application/json; planId may be left out',
    );
  }
  const { options = {}, planId } = parsed.data;
  const entityRef = entityRefOf(req, operation);
  return { credentials, entityRef, options, planId, request: req };
}
