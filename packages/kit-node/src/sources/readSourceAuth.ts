import type { ConfigSection } from './ConfigSection';
import type { PemSource, SourceAuth } from './SourceConfig';

/**
 * Kinds of authentication that need no provider.
 *
 * @public
 */
export const BUILT_IN_AUTH_TYPES = [
  'none',
  'basic',
  'bearer',
  'oauth2',
  'mtls',
  'session',
] as const;

/** Reads `ca` (PEM) or `caFile`. */
export function readCa(section: ConfigSection): PemSource | undefined {
  const pem = section.optionalString('ca');
  const file = section.optionalString('caFile');
  if (pem && file) {
    section.fail('caFile', 'ca is set too; keep one of the two');
  }
  if (pem && !pem.includes('-----BEGIN CERTIFICATE-----')) {
    section.fail('ca', 'is not a PEM certificate; a path belongs under caFile');
  }
  if (pem) {
    return { pem };
  }
  return file ? { file } : undefined;
}

/** Reads `auth`; types beyond the built-in ones must be among the registered providers. */
export function readSourceAuth(
  source: ConfigSection,
  providers: readonly string[],
): SourceAuth {
  if (!source.has('auth')) {
    return { type: 'none' };
  }
  const auth = source.section('auth');
  const type = auth.string('type');
  switch (type) {
    case 'none':
      auth.allowKeys(['type']);
      return { type };
    case 'basic':
    case 'session':
      auth.allowKeys(['type', 'username', 'password']);
      return {
        type,
        username: auth.string('username'),
        password: auth.string('password'),
      };
    case 'bearer':
      return readBearer(auth);
    case 'oauth2':
      return readOAuth2(auth);
    case 'mtls':
      auth.allowKeys(['type', 'certFile', 'keyFile']);
      return {
        type,
        certFile: auth.string('certFile'),
        keyFile: auth.string('keyFile'),
      };
    default:
      if (providers.includes(type)) {
        return { type: 'custom', provider: type, config: auth.config };
      }
      return auth.fail(
        'type',
        `'${type}' is not known; known are ${[
          ...BUILT_IN_AUTH_TYPES,
          ...providers,
        ].join(', ')}. Other types need a source auth provider`,
      );
  }
}

function readBearer(auth: ConfigSection): SourceAuth {
  auth.allowKeys(['type', 'token', 'tokenFile']);
  const token = auth.optionalString('token');
  const tokenFile = auth.optionalString('tokenFile');
  if (token && tokenFile) {
    auth.fail('tokenFile', 'token is set too; keep one of the two');
  }
  if (token) {
    return { type: 'bearer', token: token.trim() };
  }
  return tokenFile
    ? { type: 'bearer', tokenFile }
    : auth.fail('token', 'is missing; set token or tokenFile');
}

function readOAuth2(auth: ConfigSection): SourceAuth {
  auth.allowKeys([
    'type',
    'tokenUrl',
    'clientId',
    'clientSecret',
    'scopes',
    'parameters',
    'ca',
    'caFile',
  ]);
  return {
    type: 'oauth2',
    tokenUrl: auth.url('tokenUrl'),
    clientId: auth.string('clientId'),
    clientSecret: auth.string('clientSecret'),
    scopes: auth.strings('scopes'),
    parameters: auth.record('parameters'),
    ca: readCa(auth),
  };
}
