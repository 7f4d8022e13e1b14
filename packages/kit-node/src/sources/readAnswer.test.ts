import fc from 'fast-check';
import { readAnswer } from './readAnswer';
import { SourceError } from './SourceError';

const hostile = fc.record({
  source: fc.constant('prom'),
  path: fc.constant('/api/v1/query'),
  status: fc.integer({ min: 100, max: 599 }),
  contentType: fc.oneof(
    fc.constantFrom(
      'application/json',
      'text/html',
      'application/problem+json',
    ),
    fc.string(),
  ),
  location: fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }),
  retryAfter: fc.option(fc.string(), { nil: undefined }),
  text: fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
});

function outcome(raw: Parameters<typeof readAnswer>[0]) {
  try {
    return { json: readAnswer(raw) };
  } catch (error) {
    return { error: error as SourceError };
  }
}

const isSuccess = (status: number) => status >= 200 && status < 300;

describe('readAnswer', () => {
  it('gives JSON or says in words what is wrong, whatever comes', () => {
    const property = fc.property(hostile, raw => {
      const { json, error } = outcome({ ...raw, secrets: [] });

      return error
        ? error instanceof SourceError && error.message.startsWith('prom ')
        : isSuccess(raw.status) &&
            JSON.stringify(json) === JSON.stringify(JSON.parse(raw.text));
    });

    expect(() => fc.assert(property)).not.toThrow();
  });

  it('never repeats a secret', () => {
    const secret = 'hunter2-token';
    const property = fc.property(hostile, fc.string(), (raw, around) => {
      const { error } = outcome({
        ...raw,
        status: 400,
        contentType: 'application/json',
        text: JSON.stringify({ error: around + secret + around }),
        secrets: [secret],
      });

      return !`${error?.message}${JSON.stringify(error?.body)}`.includes(
        secret,
      );
    });

    expect(() => fc.assert(property)).not.toThrow();
  });

  it.each([
    ['120', 120_000],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
    ['soon', undefined],
  ])('understands Retry-After: %s', (retryAfter, retryAfterMs) => {
    const refused = () =>
      readAnswer({
        source: 'prom',
        path: '/',
        status: 429,
        contentType: 'application/json',
        text: '{}',
        retryAfter,
        secrets: [],
      });

    expect(refused).toThrow(expect.objectContaining({ retryAfterMs }));
  });
});
