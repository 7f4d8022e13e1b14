export type {
  SourceAuthenticate,
  SourceAuthRequest,
} from './auth/Authenticator';
export {
  sourceAuthProvidersServiceRef,
  type SourceAuthProvider,
} from './auth/sourceAuthProviders';
export type {
  Source,
  HttpMethod,
  SourceKind,
  SourcePurpose,
  SourceRequest,
  SourceResponse,
  SourceStreamRequest,
  SourceTraffic,
  StreamEvent,
  StreamProbe,
} from './Source';
export {
  SourceError,
  type SourceErrorOptions,
  type SourceErrorReason,
} from './SourceError';
export { sourcesServiceRef, type SourcesService } from './sourcesService';
export { withoutAddresses } from './withoutAddresses';
export { proxiedArgoCdName } from './proxiedArgoCds';
