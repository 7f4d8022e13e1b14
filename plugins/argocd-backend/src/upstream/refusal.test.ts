import { SourceError } from '@fairway/kit-node';
import { toRefusal } from './refusal';

const asked = {
  ref: 'eu/argocd/shop',
  right: 'applications, sync, default/shop',
};

function refused(status: number, message?: string, code?: number) {
  return toRefusal(
    new SourceError('eu refuses at https://argo.internal', {
      source: 'eu',
      reason: 'status',
      state: 'unreachable',
      summary: `eu answered with status ${status}`,
      status,
      body: message && { message, code },
    }),
    asked,
  ) as Error;
}

it.each([
  [403, 7, 'cannot sync: blocked by sync window', 'ConflictError', /window/],
  [403, 7, 'permission denied', 'NotAllowedError', /applications, sync, def/],
  [400, 9, 'another operation is already in progress', 'ConflictError', /anot/],
  [409, 10, 'the object has been modified', 'ConflictError', /been modified/],
  [404, 5, 'applications "shop" not found', 'NotFoundError', /not there any m/],
  [
    500,
    2,
    'repo server at 10.0.0.7:8081 is ill',
    'ServiceUnavailableError',
    /…/,
  ],
])('%s of code %s, "%s", is a %s that keeps its words', (...row) => {
  const [status, code, words, name, message] = row;
  const error = refused(status, words, code);
  expect(error.name).toBe(name);
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/10\.0\.0\.7|argo\.internal/);
});

it('leaves what has no words, and what is no answer, to the kit', () => {
  expect(refused(502)).toBeInstanceOf(SourceError);
  expect(refused(403, 'of a proxy')).toBeInstanceOf(SourceError);
  expect(toRefusal('x', asked)).toBe('x');
});
