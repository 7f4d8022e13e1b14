import { z } from 'zod/v3';
import { Connection } from '../Connection';
import { exchange } from '../exchange';
import type { SourceAuth, SourceEndpoint } from '../SourceConfig';
import { SourceError } from '../SourceError';
import type { Authenticator } from './Authenticator';

type OAuth2 = Extract<SourceAuth, { type: 'oauth2' }>;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
});

// RFC 6749 only recommends to send `expires_in`.
const DEFAULT_LIFETIME_S = 300;
const MAX_BYTES = 64 * 1024;

interface Token {
  authorization: string;
  renewAt: number;
}

/** OAuth 2 client credentials (RFC 6749, 4.4): one token for all requests, renewed before it expires. */
export class OAuth2Authenticator implements Authenticator {
  private readonly connection: Connection;
  private token?: Token;
  private pending?: Promise<Token>;

  constructor(
    private readonly source: SourceEndpoint,
    private readonly auth: OAuth2,
  ) {
    this.connection = new Connection({
      ca: auth.ca,
      auth: { type: 'none' },
      connectTimeoutMs: source.timeoutMs,
      connections: 1,
    });
  }

  async headers(): Promise<Record<string, string>> {
    if (!this.token || this.token.renewAt <= Date.now()) {
      this.pending ??= this.fetchToken().finally(() => {
        this.pending = undefined;
      });
      this.token = await this.pending;
    }
    return { authorization: this.token.authorization };
  }

  renew({ authorization }: Record<string, string>): boolean {
    if (this.token?.authorization === authorization) {
      this.token = undefined;
    }
    return true;
  }

  async close(): Promise<void> {
    await this.connection.destroy();
  }

  private async fetchToken(): Promise<Token> {
    const { clientId, clientSecret, scopes, parameters } = this.auth;
    const name = `${this.source.name}'s token endpoint`;
    // Shared by all that wait, so no one of them may end it.
    const signal = AbortSignal.timeout(this.source.timeoutMs);
    const askedAt = Date.now();
    try {
      const { json } = await exchange({
        source: name,
        dispatcher: await this.connection.dispatcher(),
        method: 'POST',
        url: new URL(this.auth.tokenUrl),
        headers: { authorization: basic(clientId, clientSecret) },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          ...(scopes.length > 0 && { scope: scopes.join(' ') }),
          ...parameters,
        }).toString(),
        contentType: 'application/x-www-form-urlencoded',
        maxBytes: MAX_BYTES,
        signal,
      });
      const token = tokenSchema.parse(json);
      const lifetime = (token.expires_in ?? DEFAULT_LIFETIME_S) * 1000;
      return {
        authorization: `Bearer ${token.access_token}`,
        renewAt: askedAt + lifetime - Math.min(30_000, lifetime / 2),
      };
    } catch (error) {
      throw this.explain(name, error);
    }
  }

  private explain(name: string, error: unknown): SourceError {
    const refused =
      error instanceof SourceError &&
      [400, 401, 403].includes(error.status ?? 0);
    let reason = 'it gave no access token';
    let summary = reason;
    if (error instanceof SourceError) {
      reason = error.message;
      summary = error.summary;
    } else if (error instanceof DOMException) {
      reason = summary = `${name} did not answer in time`;
    }
    const notAsked = `${this.source.name} was not asked`;
    return new SourceError(`${notAsked}: ${reason}`, {
      source: this.source.name,
      summary: `${notAsked}: ${summary}`,
      reason: 'credentials',
      state: refused ? 'unauthorized' : 'unreachable',
      cause: error,
    });
  }
}

// RFC 6749, 2.3.1: both parts are form-encoded first.
function basic(clientId: string, clientSecret: string): string {
  const encode = (text: string) =>
    new URLSearchParams({ '': text }).toString().slice(1);
  const pair = `${encode(clientId)}:${encode(clientSecret)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
