import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  Contract,
  OperationName,
  OperationOptions,
  OperationPlan,
  WriteOperation,
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
 * What an operation's handler is told.
 *
 * @public
 */
export type OperationRequest<
  C extends Contract,
  K extends OperationName<C>,
> = C['operations'][K]['scope'] extends 'entity'
  ? EntityRequest<OperationOptions<C, K>>
  : FleetRequest<OperationOptions<C, K>>;

/**
 * What answers a read.
 *
 * @public
 */
export type ReadHandler<C extends Contract, K extends OperationName<C>> = (
  request: OperationRequest<C, K>,
) => Promise<z.input<C['operations'][K]['output']>>;

/**
 * What answers a write.
 *
 * @public
 */
export interface WriteHandler<C extends Contract, K extends OperationName<C>> {
  /** Says what would happen; changes nothing. */
  plan(request: OperationRequest<C, K>): Promise<OperationPlan<C, K>>;
  /** Carries out the plan, of which no finding blocks. */
  apply(
    request: OperationRequest<C, K>,
    plan: OperationPlan<C, K>,
  ): Promise<z.input<C['operations'][K]['output']>>;
}

/**
 * What answers each operation of a contract. Who asks, whether they may and whether the options are valid is decided
 * before.
 *
 * @public
 */
export type Handlers<C extends Contract> = {
  [K in OperationName<C>]: C['operations'][K] extends WriteOperation
    ? WriteHandler<C, K>
    : ReadHandler<C, K>;
};
