import fc from 'fast-check';
import {
  errorBudget,
  errorBudgetText,
  remainingBudget,
  remainingRange,
  secondsToExhaustion,
  wilsonInterval,
} from './budget';

describe('errorBudget', () => {
  it.each([
    [0.9, 0.1],
    [0.99, 0.01],
    [0.999, 0.001],
    [0.9995, 0.0005],
    [0.99999, 0.00001],
  ])('of %p is exactly %p', (objective, budget) => {
    expect(errorBudget(objective)).toBe(budget);
  });
});

describe('errorBudgetText', () => {
  it.each([
    ['0.999', '0.001'],
    ['.95', '0.05'],
    ['0.90', '0.1'],
    ['0.05', '0.95'],
    ['0.99999999', '0.00000001'],
  ])('of %p is %p', (objective, budget) => {
    expect(errorBudgetText(objective)).toBe(budget);
  });

  it.each(['', '1', '0', '0.0', '99.9', '-0.5', '1e-3', 'high'])(
    'refuses %p',
    objective => {
      expect(() => errorBudgetText(objective)).toThrow('is no objective');
    },
  );
});

describe('remainingBudget', () => {
  it.each([
    [1, 0.999, 1],
    [0.999, 0.999, 0],
    [0.9995, 0.999, 0.5],
    [0.99, 0.999, -9],
  ])('of SLI %p for %p is %p', (sli, objective, remaining) => {
    expect(remainingBudget(sli, objective)).toBeCloseTo(remaining, 9);
  });

  it('falls as the SLI falls', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)];
        expect(remainingBudget(worse, 0.99)).toBeLessThanOrEqual(
          remainingBudget(better, 0.99),
        );
      }),
    );
  });
});

describe('remainingRange', () => {
  it('is the value itself when the whole window has data', () => {
    expect(remainingRange(0.4, 1)).toEqual({ low: 0.4, high: 0.4 });
  });

  it('spans from going on like this to clean: 10 bad minutes on day 1 of 30', () => {
    const { low, high } = remainingRange(-5.94, 1 / 30);
    expect(low).toBe(-5.94);
    expect(high).toBeCloseTo(0.769, 3);
  });

  it('always holds the measured value, and narrows with coverage', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (remaining, a, b) => {
          const less = remainingRange(remaining, Math.min(a, b));
          const more = remainingRange(remaining, Math.max(a, b));
          expect(less.low).toBeLessThanOrEqual(remaining);
          expect(less.high).toBeGreaterThanOrEqual(remaining);
          expect(more.high - more.low).toBeLessThanOrEqual(
            less.high - less.low + 1e-9,
          );
        },
      ),
    );
  });
});

describe('secondsToExhaustion', () => {
  it('is 3 h 36 min for 22.5 % of 30 days at 45 times', () => {
    expect(secondsToExhaustion(0.225, 45, 30 * 86400)).toBe(3.6 * 3600);
  });

  it.each([
    [0.5, 1],
    [0.5, 0.2],
    [0, 45],
    [-0.3, 45],
  ])('is unknown for %p left at %p times', (remaining, burn) => {
    expect(secondsToExhaustion(remaining, burn, 86400)).toBeUndefined();
  });
});

describe('wilsonInterval', () => {
  it('of 2 bad of 902 is 99.19 % to 99.94 %', () => {
    const { low, high } = wilsonInterval(2, 902);
    expect(low).toBeCloseTo(0.99195, 5);
    expect(high).toBeCloseTo(0.9994, 4);
  });

  it.each([1, 864, 902, 1e6])(
    'of 0 bad, or all, of %p ends exactly there',
    total => {
      expect(wilsonInterval(0, total).high).toBe(1);
      expect(wilsonInterval(total, total).low).toBe(0);
    },
  );

  it('stays within 0..1 and holds the measured share', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const [bad, total] = [Math.min(a, b), b];
        const { low, high } = wilsonInterval(bad, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(1 - bad / total + 1e-9);
        expect(high).toBeGreaterThanOrEqual(1 - bad / total - 1e-9);
      }),
    );
  });
});
