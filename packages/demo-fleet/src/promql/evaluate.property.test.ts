import fc from 'fast-check';
import { arraySource } from '../testing/arraySource';
import { Evaluation } from './evaluate';
import { formatLabels, Labels } from './labels';
import { parsePromql } from './parse';
import type { Sample } from './series';

const MINUTE = 60_000;

/** One sample a minute. */
function series(labels: Labels, list: number[]) {
  return {
    labels,
    samples: list.map((v, index) => ({ t: index * MINUTE, v })),
  };
}

describe('evaluation, whatever the data', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  });

  const NAIVE: Record<string, (inside: number[]) => number> = {
    count_over_time: inside => inside.length,
    sum_over_time: inside => inside.reduce((sum, v) => sum + v, 0),
    avg_over_time: inside =>
      inside.reduce((sum, v) => sum + v, 0) / inside.length,
    min_over_time: inside => Math.min(...inside),
    max_over_time: inside => Math.max(...inside),
    last_over_time: inside => inside[inside.length - 1],
  };

  it.each(Object.keys(NAIVE))('%s equals the naive one', name => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (list, range, minute) => {
          const source = arraySource([series({ __name__: 'm' }, list)]);
          const inside = list.filter(
            (_, index) => index <= minute && index >= minute - range,
          );
          const value = new Evaluation(source).evaluate(
            parsePromql(`${name}(m[${range}m])`),
            minute * MINUTE,
          );
          const found =
            value.type === 'vector' ? value.samples.map(s => s.value) : [];
          const expected = inside.length === 0 ? [] : [NAIVE[name](inside)];
          expect(found).toEqual(expected.map(v => expect.closeTo(v, 4)));
        },
      ),
    );
  });

  it('increase of a steady counter is its slope, wherever the range lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 59_999 }),
        (slope, range, shift) => {
          const samples: Sample[] = Array.from({ length: 80 }, (_, index) => ({
            t: index * MINUTE,
            v: 1e6 + index * slope,
          }));
          const source = arraySource([{ labels: { __name__: 'm' }, samples }]);
          const value = new Evaluation(source).evaluate(
            parsePromql(`increase(m[${range}m])`),
            60 * MINUTE + shift,
          );
          expect(value).toMatchObject({
            samples: [{ value: expect.closeTo(slope * range, 6) }],
          });
        },
      ),
    );
  });

  it('sets obey their laws', () => {
    const labels = fc.record({
      a: fc.constantFrom('1', '2', '3'),
      b: fc.constantFrom('1', '2'),
    });
    const side = fc.uniqueArray(labels, {
      selector: ({ a, b }) => a + b,
      maxLength: 6,
    });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const source = arraySource([
          ...left.map(own => series({ __name__: 'l', ...own }, [1])),
          ...right.map(own => series({ __name__: 'r', ...own }, [2])),
        ]);
        const keys = (query: string) => {
          const value = new Evaluation(source).evaluate(parsePromql(query), 0);
          return value.type === 'vector'
            ? value.samples.map(one => formatLabels(one.labels)).sort()
            : [];
        };
        const both = keys('l and r').length;
        expect(keys('l unless r')).toHaveLength(left.length - both);
        expect(keys('l or r')).toHaveLength(left.length + right.length - both);
        expect(keys('(l and r) or (l unless r)')).toEqual(keys('l'));
        const shared = left.filter(l =>
          right.some(r => r.a === l.a && r.b === l.b),
        );
        expect(both).toBe(shared.length);
      }),
    );
  });
});
