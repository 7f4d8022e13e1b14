export {
  createOperationsRouter,
  type OperationsDeps,
} from './createOperationsRouter';
export { envelope } from './envelope';
export {
  countByState,
  entityRefsOption,
  enumOption,
  listOption,
  relates,
} from './fleetOptions';
export type { EntityRequest, FleetRequest, Handlers } from './handlers';
export type { Readable } from './readable';
export { sourceReport, statusInFull } from './sourceReport';
export { toServiceUnavailable } from './toServiceUnavailable';
export {
  visibleEntries,
  type LinkedEntry,
  type VisibleEntry,
} from './visibleEntries';
