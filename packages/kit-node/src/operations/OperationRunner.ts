import type {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Contract, Operation } from '@fairway/contracts';
import { authorize, entityPermission } from './authorize';
import type { EntityRequest, FleetRequest } from './handlers';
import { parseOptions } from './parseOptions';
import { createReadable } from './readable';
import { toServiceUnavailable } from './toServiceUnavailable';

/** A handler without the types of its operation. */
export type AnyHandler = (
  request: EntityRequest<unknown> & FleetRequest<unknown>,
) => Promise<unknown>;

export interface Call {
  credentials: BackstageCredentials;
  /** Of entity operations. */
  entityRef?: CompoundEntityRef;
  options: unknown;
}

interface OperationRunnerDeps {
  catalog: CatalogService;
  permissions: PermissionsService;
  logger: LoggerService;
}

/** Runs operations: the entity as the caller, may they, is it valid, then data. Routes and actions share it. */
export class OperationRunner {
  constructor(
    private readonly contract: Contract,
    private readonly handlers: Record<string, AnyHandler>,
    private readonly deps: OperationRunnerDeps,
  ) {}

  async run(name: string, call: Call): Promise<Record<string, unknown>> {
    const { catalog, permissions } = this.deps;
    const { credentials } = call;
    const operation = this.contract.operations[name];
    const entity = call.entityRef && (await this.entity(call.entityRef, call));
    const decision = await authorize({
      permissions,
      credentials,
      use: this.contract.use,
      operation,
      entityRef: entity && stringifyEntityRef(entity),
    });
    const options = parseOptions(operation.options, call.options);
    const readable = createReadable({
      catalog,
      permissions,
      credentials,
      permission: entityPermission(operation),
      decision,
    });
    try {
      const answer = await this.handlers[name]({
        credentials,
        options,
        readable,
        // Entity operations have one: the route and the action see to it.
        entity: entity!,
      });
      return this.parseOutput(name, operation, answer);
    } catch (error) {
      throw toServiceUnavailable(error);
    }
  }

  private async entity(ref: CompoundEntityRef, { credentials }: Call) {
    const entity = await this.deps.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(`No entity ${stringifyEntityRef(ref)}`);
    }
    return entity;
  }

  private parseOutput(name: string, operation: Operation, answer: unknown) {
    const parsed = operation.output.safeParse(answer);
    if (!parsed.success) {
      const places = parsed.error.issues
        .map(({ path, message }) => `${path.join('.')}: ${message}`)
        .join('; ');
      this.deps.logger.error(
        `The answer of operation '${name}' breaks its contract and was not sent: ${places}`,
      );
      throw new Error(`The answer of operation '${name}' breaks its contract`);
    }
    return parsed.data;
  }
}
