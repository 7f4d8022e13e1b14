import { BodyTooLargeError, UnknownEncodingError } from './readBody';
import { SourceError } from './SourceError';

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection broke off',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'no route to its host',
  ENETUNREACH: 'no route to its network',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of its answer are too large',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is self-signed; set ca or caFile',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate comes from an unknown authority; set ca or caFile',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an unknown authority; set ca or caFile',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate comes from an unknown authority; set ca or caFile',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
};

/** Puts what went wrong below HTTP into words. Aborts by the caller and SourceErrors pass unchanged. */
export function networkError(
  source: string,
  error: unknown,
  context: { maxBytes: number; signal: AbortSignal },
): unknown {
  if (error instanceof SourceError) {
    return error;
  }
  if (context.signal.aborted) {
    return context.signal.reason;
  }
  const unreachable = { source, state: 'unreachable' as const, cause: error };
  if (error instanceof BodyTooLargeError) {
    return new SourceError(
      `${source} answered more than ${Math.round(
        context.maxBytes / 1024,
      )} KiB; the rest was not read`,
      { ...unreachable, reason: 'too-large' },
    );
  }
  if (error instanceof UnknownEncodingError) {
    return new SourceError(
      `${source} answered in the unknown content encoding '${error.message}'`,
      {
        ...unreachable,
        reason: 'content',
        summary: `${source} answered in an unknown content encoding`,
      },
    );
  }
  const code = errorCode(error);
  if (code?.startsWith('Z_') || code?.startsWith('ERR__ERROR_FORMAT')) {
    return new SourceError(
      `${source} answered something that cannot be decompressed (${code})`,
      { ...unreachable, reason: 'content' },
    );
  }
  return new SourceError(`${source} does not answer: ${words(code)}`, {
    ...unreachable,
    reason: isTls(code) ? 'tls' : 'network',
  });
}

function isTls(code: string | undefined): boolean {
  return (
    code !== undefined &&
    (/^(ERR_SSL_|ERR_OSSL_|ERR_TLS_|EPROTO$)/.test(code) ||
      /CERT|LEAF_SIGN/.test(code))
  );
}

function words(code: string | undefined): string {
  if (!code) {
    return 'the connection failed';
  }
  if (code.startsWith('HPE_')) {
    return 'what listens there does not speak HTTP';
  }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    return `no TLS connection (${code})`;
  }
  if (code.startsWith('ERR_OSSL_')) {
    return `its ca, certificate or key cannot be used (${code})`;
  }
  return WORDS[code] ?? `the connection failed (${code})`;
}

/** Of the error, what caused it, or the first of several attempts. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  const { code, cause, errors } = error as {
    code?: unknown;
    cause?: unknown;
    errors?: unknown[];
  };
  if (typeof code === 'string' && code !== 'UND_ERR_SOCKET') {
    return code;
  }
  return (
    errorCode(cause) ??
    errorCode(errors?.[0]) ??
    (typeof code === 'string' ? code : undefined)
  );
}
