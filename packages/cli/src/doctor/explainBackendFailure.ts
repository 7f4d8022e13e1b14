import { ResponseError } from '@backstage/errors';
import type { Check } from './Diagnosis';

const MENDS: Record<number, string> = {
  401: 'Set FAIRWAY_TOKEN to a Backstage token: of a user, or one of backend.auth.externalAccess.',
  403: 'Let the permission policy allow it to whoever the token belongs to.',
  404: 'Install @fairway/plugin-slo-backend there, or correct --backend: it must end where /api begins.',
};

function networkReason({ name, message, cause }: Error): string {
  if (name === 'TimeoutError') return 'no answer within 20 s';
  const { code, message: detail } = (cause ?? {}) as NodeJS.ErrnoException;
  return `no answer: ${code ?? detail ?? message}`;
}

/** Why an operation of the backend gave no answer. */
export function explainBackendFailure(
  operation: string,
  error: unknown,
): Check {
  const failed = { name: operation, result: 'problem' as const };
  if (error instanceof ResponseError) {
    const { statusCode, cause } = error;
    return {
      ...failed,
      reason: `status ${statusCode}: ${cause.message}`,
      mend: MENDS[statusCode] ?? "Look into the backend's log.",
    };
  }
  const { name, message } = error as Error;
  // What fetch itself throws.
  if (name === 'TypeError' || name === 'TimeoutError') {
    return {
      ...failed,
      reason: networkReason(error as Error),
      mend: 'Check that the backend runs at --backend and can be reached from here without a redirect.',
    };
  }
  return {
    ...failed,
    reason: message,
    mend: 'Check that --backend is a Backstage backend, past any login page, with Fairway of this version.',
  };
}
