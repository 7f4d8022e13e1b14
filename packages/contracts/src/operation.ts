import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { z } from 'zod/v3';
import type { planShape } from './plan';

interface OperationBase {
  /**
   * `entity`: `/v1/entities/:kind/:namespace/:name/<operation>`, about one catalog entity.
   * `fleet`: `/v1/<operation>`, about everything the caller may see.
   */
  scope: 'entity' | 'fleet';
  /** One sentence: what the answer is about. Read by people in the API's documentation and by agents. */
  description: string;
  /** Decided per entity for `catalog-entity` permissions, else once per request. */
  permission: BasicPermission | ResourcePermission<'catalog-entity'>;
  options: z.AnyZodObject;
  /** Parsed on both ends: what does not match never leaves the backend and never reaches a card. */
  output: z.AnyZodObject;
}

/**
 * An operation that changes nothing: `GET`. Its options arrive as query strings: enums, strings and `z.coerce.*` only.
 *
 * @public
 */
export interface ReadOperation extends OperationBase {
  kind?: 'read';
}

/**
 * An operation that changes something upstream: `POST <path>/plan` says what it would do, `POST <path>` does that. Its
 * options arrive as JSON. It refuses unless permissions are enabled, is audited, and is never done while a finding of its plan
 * blocks.
 *
 * @public
 */
export interface WriteOperation extends OperationBase {
  kind: 'write';
  /**
   * What would happen, with `planShape`. Depends on the options and the state upstream alone, not on the time, so that the
   * same plan made twice is the same.
   */
  plan: z.ZodObject<typeof planShape & z.ZodRawShape>;
  /** Names of options that may hold credentials: their values are not written into the audit log. */
  secretOptions?: readonly string[];
  /** It may delete or replace what runs. */
  destructive: boolean;
  /** Done twice, it is as if done once. */
  idempotent: boolean;
}

/**
 * One thing a Fairway backend answers or does. Declared once; the routes, the typed client, the MCP actions and the
 * OpenAPI paths all come from it.
 *
 * @public
 */
export type Operation = ReadOperation | WriteOperation;

/**
 * All that one Fairway backend plugin offers.
 *
 * @public
 */
export interface Contract {
  pluginId: string;
  /** May this caller use the feature at all. Also what makes the plugin's MCP actions visible. */
  use: BasicPermission;
  operations: Record<string, Operation>;
}

/**
 * Declares a contract and keeps its exact types for client and handlers.
 *
 * @public
 */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}

/** @public */
export type OperationName<C extends Contract> = keyof C['operations'] & string;

/** @public */
export type OperationOptions<
  C extends Contract,
  K extends OperationName<C>,
> = z.infer<C['operations'][K]['options']>;

/** @public */
export type OperationOutput<
  C extends Contract,
  K extends OperationName<C>,
> = z.infer<C['operations'][K]['output']>;

/**
 * What an operation says that it would do. Of reads: never.
 *
 * @public
 */
export type OperationPlan<
  C extends Contract,
  K extends OperationName<C>,
> = C['operations'][K] extends WriteOperation
  ? z.infer<C['operations'][K]['plan']>
  : never;

/**
 * Whether an operation changes something.
 *
 * @public
 */
export function isWrite(operation: Operation): operation is WriteOperation {
  return operation.kind === 'write';
}

/**
 * The answer to `POST <path>/plan`; to `POST <path>` its `output` is added.
 *
 * @public
 */
export function plannedSchema({ plan }: WriteOperation) {
  return z.object({ plan, planId: z.string() });
}
