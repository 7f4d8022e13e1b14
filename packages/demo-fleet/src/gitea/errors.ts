/** An answer of Gitea that is an error. */
export class GiteaError extends Error {
  constructor(readonly status: number, readonly body: object | null) {
    super(`Gitea answers ${status}`);
  }
}

/** As Gitea says 404; `errors` is part of it. */
export function notFound(message: string): GiteaError {
  return new GiteaError(404, { errors: null, message });
}

/** Of what a real one has and this one does not. */
export function notSimulated(what: string): GiteaError {
  return new GiteaError(501, { message: `${what} is not simulated` });
}
