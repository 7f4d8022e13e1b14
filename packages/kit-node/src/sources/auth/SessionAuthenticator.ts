import { z } from 'zod/v3';
import { Connection } from '../Connection';
import { exchange } from '../exchange';
import type { SourceAuth, SourceEndpoint } from '../SourceConfig';
import { SourceError } from '../SourceError';
import type { Authenticator } from './Authenticator';

type Session = Extract<SourceAuth, { type: 'session' }>;

const sessionSchema = z.object({ token: z.string().min(1) });

const MAX_BYTES = 64 * 1024;
// Where the token does not say when it ends. Argo CD's live for a day.
const DEFAULT_LIFETIME_MS = 3600_000;
// Argo CD blocks an account after five failures within five minutes.
const REST_AFTER_REFUSAL_MS = 120_000;

interface Login {
  token: string;
  renewAt: number;
}

/**
 * An account of Argo CD: one login for all requests, again before its token ends. A login costs Argo CD half a second and
 * more, and it takes few at a time, so there is never more than one.
 */
export class SessionAuthenticator implements Authenticator {
  private readonly connection: Connection;
  private login?: Login;
  private pending?: Promise<Login>;
  private refusal?: { error: SourceError; until: number };

  constructor(
    private readonly source: SourceEndpoint,
    private readonly auth: Session,
  ) {
    this.connection = new Connection({
      ca: source.ca,
      auth: { type: 'none' },
      connectTimeoutMs: source.timeoutMs,
      connections: 1,
    });
  }

  async headers(): Promise<Record<string, string>> {
    if (!this.login || this.login.renewAt <= Date.now()) {
      this.pending ??= this.logIn().finally(() => {
        this.pending = undefined;
      });
      this.login = await this.pending;
    }
    return { authorization: `Bearer ${this.login.token}` };
  }

  renew({ authorization }: Record<string, string>): boolean {
    if (authorization === `Bearer ${this.login?.token}`) {
      this.login = undefined;
    }
    return true;
  }

  async close(): Promise<void> {
    await this.connection.destroy();
  }

  private async logIn(): Promise<Login> {
    if (this.refusal && Date.now() < this.refusal.until) {
      throw this.refusal.error;
    }
    const { username, password } = this.auth;
    const askedAt = Date.now();
    try {
      const { json } = await exchange({
        source: this.source.name,
        dispatcher: await this.connection.dispatcher(),
        method: 'POST',
        url: new URL(`${this.source.url}/api/v1/session`),
        headers: this.source.headers,
        body: JSON.stringify({ username, password }),
        contentType: 'application/json',
        maxBytes: MAX_BYTES,
        // Shared by all that wait, so no one of them may end it.
        signal: AbortSignal.timeout(this.source.timeoutMs),
      });
      const { token } = sessionSchema.parse(json);
      return { token, renewAt: renewalOf(token, askedAt) };
    } catch (error) {
      throw this.explain(error);
    }
  }

  private explain(error: unknown): SourceError {
    const { name } = this.source;
    const refused = error instanceof SourceError && error.status === 401;
    let reason = 'its answer to a login holds no token';
    if (refused) {
      reason = `it does not know our user name and password; the next login is in ${
        REST_AFTER_REFUSAL_MS / 60_000
      } min, as it blocks accounts that fail often`;
    } else if (error instanceof SourceError) {
      reason = error.message;
    } else if (error instanceof DOMException) {
      reason = 'the login was not answered in time';
    }
    const explained = new SourceError(`${name} was not asked: ${reason}`, {
      source: name,
      reason: 'credentials',
      state: refused ? 'unauthorized' : 'unreachable',
      cause: error,
    });
    if (refused) {
      const until = Date.now() + REST_AFTER_REFUSAL_MS;
      this.refusal = { error: explained, until };
    }
    return explained;
  }
}

/** When a token is renewed: before it ends by its own words, a tenth of its life early and at most five minutes. */
function renewalOf(token: string, askedAt: number): number {
  const lifetime = lifetimeOf(token) ?? DEFAULT_LIFETIME_MS;
  return askedAt + lifetime - Math.min(300_000, lifetime / 10);
}

/** By the clock of who made the token: ours may differ. */
function lifetimeOf(token: string): number | undefined {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url');
    const { exp, iat } = JSON.parse(payload.toString('utf8'));
    const seconds = Number(exp) - Number(iat ?? Date.now() / 1000);
    return seconds > 0 ? seconds * 1000 : undefined;
  } catch {
    return undefined;
  }
}
