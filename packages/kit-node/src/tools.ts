/**
 * Sources and environments of a configuration for tools that run without a backend.
 *
 * @packageDocumentation
 */
export { checkEnvironments } from './environments/readIsProduction';
export { checkSources, type CheckedSources } from './sources/readSources';
export type { ConfigProblem } from './sources/ConfigProblems';
export { BUILT_IN_AUTH_TYPES } from './sources/readSourceAuth';
export { HttpSource } from './sources/HttpSource';
export type { Source } from './sources/Source';
export type {
  PemSource,
  SourceAuth,
  SourceConfig,
  SourceEndpoint,
} from './sources/SourceConfig';
export { SourceError, type SourceErrorReason } from './sources/SourceError';
