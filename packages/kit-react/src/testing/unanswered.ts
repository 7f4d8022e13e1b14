import { responseError } from './responseError';

function refusal(status: number, name: string, message: string) {
  return async (): Promise<never> => {
    throw await responseError(status, { name, message });
  };
}

/**
 * Requests without an answer, by the state that each gives a card. Every card has these states.
 *
 * @public
 */
export const unanswered = {
  loading: () => new Promise<never>(() => {}),
  forbidden: refusal(403, 'NotAllowedError', 'Missing permission'),
  'not-found': refusal(404, 'NotFoundError', 'No entity'),
  failed: refusal(500, 'Error', 'the database is locked'),
};
