import type { Response } from 'express';

/** Why a request fails. */
export interface Failure {
  code: number;
  reason: string;
  message: string;
}

/** Answers as an API server fails. */
export function fail(response: Response, { code, reason, message }: Failure) {
  response.status(code).json({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
  });
}
