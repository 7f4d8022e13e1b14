export {
  createOperationsRouter,
  type OperationsDeps,
} from './createOperationsRouter';
export type { EntityRequest, FleetRequest, Handlers } from './handlers';
export type { Readable } from './readable';
export { toServiceUnavailable } from './toServiceUnavailable';
