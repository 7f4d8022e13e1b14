import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { z } from 'zod/v3';

/**
 * One thing a Fairway backend answers. Declared once; the route, the typed client, the MCP action and the OpenAPI
 * path all come from it.
 *
 * @public
 */
export interface Operation {
  /**
   * `entity`: `GET /v1/entities/:kind/:namespace/:name/<operation>`, about one catalog entity.
   * `fleet`: `GET /v1/<operation>`, about everything the caller may see.
   */
  scope: 'entity' | 'fleet';
  /** One sentence: what the answer is about. Read by people in the API's documentation and by agents. */
  description: string;
  /** Decided per entity for `catalog-entity` permissions, else once per request. */
  permission: BasicPermission | ResourcePermission<'catalog-entity'>;
  /** Arrive as query strings: enums, strings and `z.coerce.*` only. */
  options: z.AnyZodObject;
  /** Parsed on both ends: what does not match never leaves the backend and never reaches a card. */
  output: z.AnyZodObject;
}

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
