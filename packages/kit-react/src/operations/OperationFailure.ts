import { isError } from '@backstage/errors';

/**
 * Why there is no answer, in the classes that a card tells apart.
 *
 * - `forbidden`: the caller may not read this (403).
 * - `notFound`: there is no such thing, or the caller may not see it (404).
 * - `failed`: everything else; trying again may help.
 *
 * @public
 */
export interface OperationFailure {
  kind: 'forbidden' | 'notFound' | 'failed';
  /** HTTP status, where there was an answer. */
  status?: number;
  /** What the backend, or the browser, said. */
  message: string;
}

/** @public */
export function classifyFailure(error: unknown): OperationFailure {
  const status = statusOf(error);
  const message = messageOf(error);
  if (status === 403) return { kind: 'forbidden', status, message };
  if (status === 404) return { kind: 'notFound', status, message };
  return { kind: 'failed', status, message };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function messageOf(error: unknown): string {
  if (!isError(error)) return String(error);
  const { cause } = error;
  // The cause of a ResponseError is what the backend said; its own message only repeats the status.
  return isError(cause) && 'statusCode' in error
    ? cause.message
    : error.message;
}
