import { randomUUID } from 'node:crypto';

export const TOKEN = 'static-token-of-the-benchmark';
export const ACCOUNT = { username: 'backstage', password: 'of-the-benchmark' };
const MOST_AT_ONCE = 50;

const base64 = value =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Logins as of Argo CD: each takes 0.5 to 1 s, good or bad, and at most 50 run at once. */
export function createAccounts() {
  const tokens = new Set([TOKEN]);
  let running = 0;
  return {
    knows: authorization => tokens.has(String(authorization).slice(7)),
    /** A token for a day; `undefined`: too many at once, which Argo CD calls a wrong password. */
    async logIn() {
      if (running >= MOST_AT_ONCE) return undefined;
      running += 1;
      const ms = 500 + 500 * Math.random();
      await new Promise(resolve => setTimeout(resolve, ms));
      running -= 1;
      const iat = Math.floor(Date.now() / 1000);
      const token = [
        base64({ alg: 'HS256' }),
        base64({ iat, exp: iat + 86_400, jti: randomUUID() }),
        'signature',
      ].join('.');
      tokens.add(token);
      return token;
    },
  };
}
