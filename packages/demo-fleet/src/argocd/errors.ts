import { STATUS_CODES } from 'node:http';

/** gRPC's codes and the statuses that the gateway makes of them. */
const CODES = {
  Unknown: [2, 500],
  InvalidArgument: [3, 400],
  NotFound: [5, 404],
  PermissionDenied: [7, 403],
  FailedPrecondition: [9, 400],
  Unimplemented: [12, 501],
  Unauthenticated: [16, 401],
} as const;

/** An answer that is an error, as Argo CD's gateway words it. */
export class ArgoCdError extends Error {
  constructor(readonly code: keyof typeof CODES, message: string) {
    super(message);
  }

  answer(): { status: number; body: object } {
    const [code, status] = CODES[this.code];
    const { message } = this;
    return { status, body: { error: message, code, message } };
  }

  /** As a stream words it. */
  streamed(): { status: number; body: object } {
    const [grpc_code, status] = CODES[this.code];
    const { message } = this;
    const http_status = STATUS_CODES[status];
    return {
      status,
      body: { error: { grpc_code, http_code: status, message, http_status } },
    };
  }
}

/** The gateway fell over its own projection; it has no words for that. */
export class ProjectionFailure extends ArgoCdError {
  constructor() {
    super('Unknown', 'failed to marshal error message');
  }

  override answer() {
    return { status: 500, body: { error: this.message } };
  }
}

export function permissionDenied(): ArgoCdError {
  return new ArgoCdError('PermissionDenied', 'permission denied');
}

export function notSimulated(what: string): ArgoCdError {
  return new ArgoCdError(
    'Unimplemented',
    `${what} is not part of this simulated Argo CD`,
  );
}
