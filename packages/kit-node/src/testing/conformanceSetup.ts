import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type {
  Contract,
  OperationName,
  OperationOutput,
} from '@fairway/contracts';
import type { SourceKind } from '../sources';
import type { UpstreamBehaviour } from './upstreamServer';

/**
 * What the conformance suite must know about an operation that writes. Whatever it does, the healthy upstream answers as before.
 *
 * @public
 */
export interface WriteSetup {
  /** With which nothing blocks its plan. Default: none. */
  options?: JsonObject;
  /** Which it refuses. */
  badOptions: JsonObject;
  /** The upstream while a finding blocks it. */
  blocked: UpstreamBehaviour;
  /** The upstream that lets it be planned, and fails when it is done. Default: all but `GET` fails. */
  failing?: UpstreamBehaviour;
}

/**
 * What the conformance suite must know about a plugin.
 *
 * @public
 */
export interface ConformanceSetup<C extends Contract> {
  /** The plugin, and what it needs besides the catalog and the core services. */
  features: BackendFeature[];
  /** Kind of its one source, which the suite configures. */
  sourceKind: SourceKind;
  /** Further configuration. */
  config?: JsonObject;
  /** The upstream when all is well. */
  healthy: UpstreamBehaviour;
  /** The catalog. */
  entities: Entity[];
  /** One of them, about which the healthy upstream has something to say. */
  entityRef: string;
  /** With which an operation answers; for those that need any. */
  options?: { [K in OperationName<C>]?: Record<string, string> };
  /** Which an operation refuses; for those that have any. */
  badOptions?: { [K in OperationName<C>]?: Record<string, string> };
  /** The entities in the answer of a fleet operation; for all that answer by entity. */
  entityRefsIn?: {
    [K in OperationName<C>]?: (output: OperationOutput<C, K>) => string[];
  };
  /** Fleet operations whose `options` address {@link ConformanceSetup.entityRef}, or what belongs to it alone. */
  addressing?: Array<OperationName<C>>;
  /** Operations that ask the source when they are called. */
  live?: Array<OperationName<C>>;
  /** Of each operation that writes. */
  writes?: { [K in OperationName<C>]?: WriteSetup };
}
