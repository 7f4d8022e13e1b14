import { SourceError } from '@fairway/kit-node';
import { toRefusal } from './refusal';

const asked = {
  ref: 'eu/argocd/shop',
  right: 'applications, sync, default/shop',
};

function refused(status: number, message?: string) {
  return toRefusal(
    new SourceError('eu refuses at https://argo.internal', {
      source: 'eu',
      reason: 'status',
      state: 'unreachable',
      summary: `eu answered with status ${status}`,
      status,
      body: message && { message, code: 9 },
    }),
    asked,
  ) as Error;
}

it.each([
  [403, 'cannot sync: blocked by sync window', 'ConflictError', /sync window/],
  [403, 'permission denied', 'NotAllowedError', /applications, sync, default/],
  [400, 'another operation is already in progress', 'ConflictError', /another/],
  [409, 'the object has been modified', 'ConflictError', /has been modified/],
  [404, 'applications "shop" not found', 'NotFoundError', /not there any more/],
  [500, 'repo server at 10.0.0.7:8081 is ill', 'ServiceUnavailableError', /…/],
])('%s "%s" is a %s that keeps its words', (status, words, name, message) => {
  const error = refused(status, words);
  expect(error.name).toBe(name);
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/10\.0\.0\.7|argo\.internal/);
});

it('leaves what has no words, and what is no answer, to the kit', () => {
  expect(refused(502)).toBeInstanceOf(SourceError);
  expect(toRefusal('x', asked)).toBe('x');
});
