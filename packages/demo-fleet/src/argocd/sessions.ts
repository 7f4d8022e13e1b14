import { createHmac } from 'node:crypto';
import type { AccountStory } from '../scenario/argoCds';
import { ArgoCdError } from './errors';
import { uidOf } from '../kubernetes/object';

/** Who asks. */
export interface Caller {
  account: AccountStory;
  issuedAt: number;
}

interface Claims {
  iss: 'argocd';
  sub: string;
  nbf: number;
  iat: number;
  exp?: number;
  jti: string;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function createToken(claims: Claims, secret: string): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${sign(text, secret)}`;
}

function unauthenticated(message: string): ArgoCdError {
  return new ArgoCdError('Unauthenticated', message);
}

function invalid(why: string): ArgoCdError {
  return unauthenticated(`invalid session: ${why}`);
}

function parseClaims(part: string): Claims {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw invalid('token is malformed: could not JSON decode claim');
  }
}

/** Logins and tokens of one Argo CD. Tokens are signed with its name: this guards nothing. */
export function createSessions(
  instance: string,
  options: {
    accounts: readonly AccountStory[];
    now: () => number;
    /** Milliseconds until a token of a login expires. */
    sessionDuration: number;
  },
) {
  const { accounts, now, sessionDuration } = options;
  const seconds = () => Math.floor(now() / 1000);
  let logins = 0;

  return {
    /** How often somebody asked for a session, in vain or not. */
    logins: () => logins,

    /** @throws ArgoCdError 401 */
    login(username: unknown, password: unknown): string {
      logins += 1;
      if (!username || !password) {
        throw unauthenticated('no credentials supplied');
      }
      const account = accounts.find(one => one.name === username);
      if (account?.password !== password) {
        throw unauthenticated('Invalid username or password');
      }
      const iat = seconds();
      const claims: Claims = {
        iss: 'argocd',
        sub: `${account.name}:login`,
        nbf: iat,
        iat,
        exp: iat + Math.floor(sessionDuration / 1000),
        jti: uidOf(`${instance}/login/${logins}`),
      };
      return createToken(claims, instance);
    },

    /** @throws ArgoCdError 401 */
    verify(token: string | undefined): Caller {
      const [header, payload, signature, ...rest] = token?.split('.') ?? [];
      if (!signature || rest.length > 0) {
        throw unauthenticated('no session information');
      }
      if (sign(`${header}.${payload}`, instance) !== signature) {
        throw invalid('token signature is invalid: signature is invalid');
      }
      const { sub, exp = Infinity, iat } = parseClaims(payload);
      if (exp <= seconds()) {
        throw invalid('token has invalid claims: token is expired');
      }
      const account = accounts.find(({ name }) => sub.startsWith(`${name}:`));
      if (!account) {
        throw invalid(`account ${sub} does not exist`);
      }
      return { account, issuedAt: iat * 1000 };
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;

/** `GET /api/v1/session/userinfo`: nothing of whom it does not know. */
export function describeUser(
  { verify }: Sessions,
  token: string | undefined,
): object {
  try {
    const { account } = verify(token);
    return { loggedIn: true, username: account.name, iss: 'argocd' };
  } catch (error) {
    if (error instanceof ArgoCdError) {
      return {};
    }
    throw error;
  }
}

/**
 * The token that an account of a simulated Argo CD holds for ever, as one that `argocd account generate-token` makes.
 *
 * @public
 */
export function demoArgoCdToken(instance: string, account: string): string {
  const claims: Claims = {
    iss: 'argocd',
    sub: `${account}:apiKey`,
    nbf: 1_767_225_600,
    iat: 1_767_225_600,
    jti: uidOf(`${instance}/${account}`),
  };
  return createToken(claims, instance);
}
