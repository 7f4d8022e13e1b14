import { worstOf } from './historyReading';
import { burnScale } from './burnScale';
import { gapHasRoom, gapsOf } from './gaps';
import { indexAfterKey, indexAt } from './readout';

describe('gapsOf', () => {
  const points = (values: (number | null)[]) =>
    values.map((value, t) => ({ t, value }));

  it.each([
    ['none', [1, 1, 1], []],
    ['a short one', [1, null, null, 1], []],
    ['one between', [1, null, null, null, 1], [{ from: 0, to: 4 }]],
    ['one at the beginning', [null, null, null, 1], [{ from: 0, to: 3 }]],
    ['one at the end', [1, null, null, null], [{ from: 0, to: 3 }]],
    ['nothing but', [null, null, null, null], [{ from: 0, to: 3 }]],
  ])('%s', (_name, values, gaps) => {
    expect(gapsOf(points(values))).toEqual(gaps);
  });

  it('has room for words only when it is wide', () => {
    const range = { from: 0, to: 100 };
    expect(gapHasRoom({ from: 0, to: 20 }, range, 800)).toBe(true);
    expect(gapHasRoom({ from: 0, to: 2 }, range, 800)).toBe(false);
  });
});

describe('reading a chart', () => {
  it.each([
    [0, 0],
    [0.5, 5],
    [1, 10],
    [1.01, 10],
    [-0.5, undefined],
  ])('by pointer at %p of its width', (share, index) => {
    expect(indexAt(share, 11)).toBe(index);
  });

  it.each([
    ['ArrowLeft', undefined, { index: 10 }],
    ['ArrowLeft', 4, { index: 3 }],
    ['ArrowRight', 10, { index: 10 }],
    ['Home', 4, { index: 0 }],
    ['End', 4, { index: 10 }],
    ['Escape', 4, {}],
    ['Tab', 4, undefined],
  ])('by %p from %p', (key, from, to) => {
    expect(indexAfterKey(key, from, 11)).toEqual(to);
  });
});

describe('burnScale', () => {
  it('reaches the power of ten above the highest value', () => {
    expect(burnScale([0, 45, 14.4])).toMatchObject({
      domain: [0.1, 100],
      ticks: [0.1, 1, 10, 100],
    });
    expect(burnScale([1500]).domain).toEqual([0.1, 10_000]);
  });
  it('keeps what a log axis cannot draw at its foot, and gaps as gaps', () => {
    const { clamp } = burnScale([]);
    expect(clamp(0)).toBe(0.1);
    expect(clamp(null)).toBeNull();
  });
});

describe('the worst of some points', () => {
  const point = (
    t: number,
    remaining: number | null,
    ...burn: (number | null)[]
  ) => ({
    ...{ t, remaining, burn },
  });

  it('hides no burst, and makes up no value', () => {
    expect(
      worstOf([
        point(1, 0.5, 45, null),
        point(2, null, null, null),
        point(3, 0.7, 0.2, null),
      ]),
    ).toEqual(point(3, 0.5, 45, null));
  });
});
