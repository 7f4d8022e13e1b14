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
export { callerName } from './callers';
export type {
  EntityRequest,
  FleetRequest,
  Handlers,
  OperationRequest,
  ReadHandler,
  WriteHandler,
} from './handlers';
export { pluginFetch, type PluginFetchDeps } from './pluginFetch';
export type { Readable } from './readable';
export { sourceReport, statusInFull } from './sourceReport';
export { toServiceUnavailable } from './toServiceUnavailable';
export {
  visibleEntries,
  type LinkedEntry,
  type VisibleEntry,
} from './visibleEntries';
