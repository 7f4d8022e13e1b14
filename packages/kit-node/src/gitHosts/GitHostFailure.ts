import { SourceError } from '../sources';

/**
 * Why two commits could not be compared.
 *
 * - `no-host`: the address is none of a Git host's repository, such as a path.
 * - `unknown-host`: Backstage has no integration for the host.
 * - `unauthorized`, `forbidden`: the host does not know the integration's credentials, or refuses them.
 * - `not-found`: it has no such repository or commit, or hides it.
 * - `rate-limited`: it answers no more questions for a while.
 * - `unreachable`: it does not answer, or not in the way that is relied on.
 * - `too-far`: there are more commits in between than are read.
 *
 * @public
 */
export interface GitHostFailure {
  cause:
    | 'no-host'
    | 'unknown-host'
    | 'unauthorized'
    | 'forbidden'
    | 'not-found'
    | 'rate-limited'
    | 'unreachable'
    | 'too-far';
  /** Such as `github.com`. */
  host?: string;
  /** What is the matter, for everyone. */
  message: string;
  mend: string;
}

type Failed = Omit<GitHostFailure, 'host'>;

function isRateLimit({ status, body }: SourceError): boolean {
  const { message } = (body ?? {}) as { message?: unknown };
  return (
    status === 429 ||
    (status === 403 &&
      typeof message === 'string' &&
      /rate limit/i.test(message))
  );
}

function describe(error: SourceError, integration: string): Failed {
  const { source, status, reason, summary } = error;
  if (isRateLimit(error)) {
    return {
      cause: 'rate-limited',
      message: `${source} answers no more questions for a while: its rate limit is reached`,
      mend: `Wait, or give ${integration} credentials, which have a higher limit`,
    };
  }
  if (status === 401 || reason === 'credentials') {
    return {
      cause: 'unauthorized',
      message: summary,
      mend: `Give ${integration} credentials that are valid`,
    };
  }
  if (status === 403) {
    return {
      cause: 'forbidden',
      message: summary,
      mend: `Give ${integration} credentials that may read the repository`,
    };
  }
  // Gitea says 409 of a repository without commits.
  if (status === 404 || status === 409) {
    return {
      cause: 'not-found',
      message: `${source} has no such repository or commit, or hides it from our credentials`,
      mend: `Give ${integration} credentials that may read the repository; a commit that was pushed over is gone for good`,
    };
  }
  if (reason === 'redirect') {
    return {
      cause: 'unreachable',
      message: summary,
      mend: `If the repository moved, write its new address into the application; else check the addresses of ${integration}`,
    };
  }
  return {
    cause: 'unreachable',
    message: summary,
    mend: `Try again; if it stays so, check the addresses of ${integration}, and whether the backend may reach them`,
  };
}

/**
 * What a failed question means to whoever asked.
 *
 * @param type - the section under `integrations`
 * @throws what is no failure of the host
 */
export function hostFailure(error: unknown, type: string): GitHostFailure {
  if (!(error instanceof SourceError)) throw error;
  const { source } = error;
  return {
    host: source,
    ...describe(error, `integrations.${type} of ${source}`),
  };
}
