import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Contract } from '@fairway/contracts';
import type { z } from 'zod/v3';
import { admit, type AnyRequest, type Call } from './admit';
import { toServiceUnavailable } from './toServiceUnavailable';

/** A handler without the types of its operation. */
export type AnyReadHandler = (request: AnyRequest) => Promise<unknown>;

export interface OperationRunnerDeps {
  catalog: CatalogService;
  permissions: PermissionsService;
  logger: LoggerService;
}

/** Runs what reads: the caller is let in, then data. Routes and actions share it. */
export class OperationRunner {
  constructor(
    private readonly contract: Contract,
    private readonly handlers: Record<string, AnyReadHandler>,
    private readonly deps: OperationRunnerDeps,
  ) {}

  async run(name: string, call: Call): Promise<Record<string, unknown>> {
    const operation = this.contract.operations[name];
    const { use } = this.contract;
    const request = await admit(operation, call, { ...this.deps, use });
    try {
      const answer = await this.handlers[name](request);
      return checked(`The answer of operation '${name}'`, answer, {
        schema: operation.output,
        logger: this.deps.logger,
      });
    } catch (error) {
      throw toServiceUnavailable(error);
    }
  }
}

/**
 * What is sent, if it has the shape that the contract names.
 *
 * @throws Error, without the values, which are in the log
 */
export function checked<S extends z.ZodTypeAny>(
  what: string,
  value: unknown,
  { schema, logger }: { schema: S; logger: LoggerService },
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    logger.error(`${what} breaks its contract and was not sent: ${places}`);
    throw new Error(`${what} breaks its contract`);
  }
  return parsed.data;
}
