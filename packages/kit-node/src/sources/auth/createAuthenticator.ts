import { SourceError } from '../SourceError';
import type { SourceEndpoint } from '../SourceConfig';
import { WatchedFile } from '../WatchedFile';
import { errorCode } from '../networkError';
import type { Authenticator } from './Authenticator';
import { OAuth2Authenticator } from './OAuth2Authenticator';
import { SessionAuthenticator } from './SessionAuthenticator';
import type { SourceAuthProvider } from './sourceAuthProviders';

/** The authenticator that a source's configuration asks for. */
export function createAuthenticator(
  source: SourceEndpoint,
  providers: readonly SourceAuthProvider[],
): Authenticator {
  const { auth } = source;
  switch (auth.type) {
    case 'basic':
      return constant(
        `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString(
          'base64',
        )}`,
      );
    case 'bearer':
      return 'token' in auth
        ? constant(`Bearer ${auth.token}`)
        : tokenFile(source.name, auth.tokenFile);
    case 'oauth2':
      return new OAuth2Authenticator(source, auth);
    case 'session':
      return new SessionAuthenticator(source, auth);
    case 'custom': {
      const provider = providers.find(({ type }) => type === auth.provider);
      if (!provider) {
        throw new Error(`No source auth provider of type '${auth.provider}'`);
      }
      return custom(source, provider.create(auth.config));
    }
    default:
      // The connection itself authenticates, or nothing does.
      return { headers: async () => ({}) };
  }
}

function constant(authorization: string): Authenticator {
  return { headers: async () => ({ authorization }) };
}

function tokenFile(source: string, path: string): Authenticator {
  const file = new WatchedFile(path);
  return {
    async headers() {
      const token = await file.read().catch(error => {
        throw new SourceError(
          `${source} was not asked: its tokenFile cannot be read (${errorCode(
            error,
          )})`,
          {
            source,
            reason: 'credentials',
            state: 'unauthorized',
            cause: error,
          },
        );
      });
      if (!/^\S+$/.test(token.trim())) {
        throw new SourceError(
          `${source} was not asked: its tokenFile does not hold one token`,
          { source, reason: 'credentials', state: 'unauthorized' },
        );
      }
      return { authorization: `Bearer ${token.trim()}` };
    },
  };
}

function custom(
  { name, auth }: SourceEndpoint,
  authenticate: Authenticator['headers'],
): Authenticator {
  return {
    async headers(request) {
      try {
        return await authenticate(request);
      } catch (error) {
        if (error instanceof SourceError || request.signal.aborted) {
          throw error;
        }
        const type = auth.type === 'custom' ? auth.provider : auth.type;
        throw new SourceError(
          `${name} was not asked: its ${type} credentials could not be had`,
          {
            source: name,
            reason: 'credentials',
            state: 'unauthorized',
            cause: error,
          },
        );
      }
    },
  };
}
