import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  Contract,
  OperationName,
  OperationOptions,
} from '@fairway/contracts';
import type { z } from 'zod/v3';
import type { Readable } from './readable';

/** @public */
export interface FleetRequest<O> {
  options: O;
  /** The caller's. */
  credentials: BackstageCredentials;
  readable: Readable;
}

/** @public */
export interface EntityRequest<O> extends FleetRequest<O> {
  /** As the caller sees it. */
  entity: Entity;
}

/**
 * What answers each operation of a contract. Who asks, whether they may and whether the options are valid is decided
 * before.
 *
 * @public
 */
export type Handlers<C extends Contract> = {
  [K in OperationName<C>]: (
    request: C['operations'][K]['scope'] extends 'entity'
      ? EntityRequest<OperationOptions<C, K>>
      : FleetRequest<OperationOptions<C, K>>,
  ) => Promise<z.input<C['operations'][K]['output']>>;
};
