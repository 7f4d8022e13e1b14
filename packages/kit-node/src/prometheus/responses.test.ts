import { isoTime } from './isoTime';
import { parseMatrix, parseVector, vectorResponseSchema } from './responses';

const good = { metric: { __name__: 'a' }, value: [1, '0.5'] };

describe('parseVector', () => {
  it('lets nothing malformed hide the good ones', () => {
    const { data, malformed } = parseVector([null, good, [], 'x']);
    expect(data).toEqual([{ labels: { __name__: 'a' }, t: 1, value: 0.5 }]);
    expect(malformed).toBe(3);
  });

  it.each([
    { metric: { __name__: 'a' }, value: [1, 0.5] },
    { metric: { __name__: 'a' }, histogram: [1, { count: '1' }] },
    { metric: { __name__: 'a', code: 500 }, value: [1, '0.5'] },
  ])('takes what it cannot read for NaN, not for absent: %j', element => {
    const { data, malformed } = parseVector([element]);
    expect(data).toMatchObject([{ labels: { __name__: 'a' }, value: NaN }]);
    expect(malformed).toBe(1);
  });
});

describe('parseMatrix', () => {
  it('makes a gap of a value that it cannot read', () => {
    const { data, malformed } = parseMatrix([
      {
        metric: {},
        values: [
          [1, '1'],
          [2, null],
          [3, '3'],
        ],
      },
    ]);
    expect(data[0].points).toEqual([
      [1, 1],
      [2, NaN],
      [3, 3],
    ]);
    expect(malformed).toBe(1);
  });
});

describe('vectorResponseSchema', () => {
  it('keeps the warnings that are texts', () => {
    const parsed = vectorResponseSchema.parse({
      status: 'success',
      data: { resultType: 'vector', result: [], warnings: 'none' },
      warnings: ['partial', null, 1],
    });
    expect(parsed.warnings).toEqual(['partial']);
    expect(parsed.data.warnings).toEqual([]);
  });
});

describe('isoTime', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1e12, undefined],
    [-1e12, undefined],
    [1e300, undefined],
    [NaN, undefined],
  ])('of %p is %p', (seconds, expected) => {
    expect(isoTime(seconds)).toBe(expected);
  });
});
