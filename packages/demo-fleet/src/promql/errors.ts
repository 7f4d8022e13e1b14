/**
 * An error that Prometheus would answer: `bad_data` for what cannot be asked (HTTP 400), `execution` for what fails
 * while it is computed (HTTP 422).
 */
export class PromqlError extends Error {
  constructor(readonly type: 'bad_data' | 'execution', message: string) {
    super(message);
    this.name = 'PromqlError';
  }
}

/** The query cannot be parsed, or asks for something outside the simulated subset. */
export function parseError(query: string, at: number, message: string) {
  const before = query.slice(0, at).split('\n');
  const column = before[before.length - 1].length + 1;
  return new PromqlError(
    'bad_data',
    `invalid parameter "query": ${before.length}:${column}: parse error: ${message}`,
  );
}

/** The query is valid, its evaluation is not possible on this data. */
export function executionError(message: string) {
  return new PromqlError('execution', message);
}
