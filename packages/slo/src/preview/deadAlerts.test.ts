import { checkout } from '../rules/__testUtils__/definitions';
import { deadAlerts } from './deadAlerts';

describe('deadAlerts', () => {
  it('finds none in an ordinary SLO', () => {
    expect(deadAlerts(checkout())).toEqual([]);
    expect(deadAlerts(checkout(), 20)).toEqual([]);
  });

  it('finds tiers whose factor no outage reaches', () => {
    const dead = deadAlerts(checkout({ objective: '0.9' }));
    expect(dead).toMatchObject([
      { tier: { factor: 14.4 }, reason: 'factor', never: true },
    ]);
    expect(dead[0].message).toBe(
      'Even if everything fails, a target of 0.9 burns 10 times too fast at most; this tier waits for more than 14.4.',
    );
  });

  it('takes a factor that is reached exactly as never reached', () => {
    const tiers = [
      { tier: 'page', long: '1h', short: '5m', factor: 10 },
    ] as const;
    const alerts = { tiers: [...tiers], noData: true, minimumBadEvents: 5 };
    expect(deadAlerts(checkout({ objective: '0.9', alerts }))).toHaveLength(1);
  });

  it.each([
    // 3.6 events an hour: five bad ones never come together in 1 h; in the other windows only far above the factor.
    [0.001, ['traffic', 'late', 'late', 'late']],
    // 360 an hour: 14.4 times too fast is 5.2 bad ones.
    [0.1, []],
    [0.05, ['late']],
  ])('%p events a second: %p', (rate, reasons) => {
    const dead = deadAlerts(checkout(), rate);
    expect(dead.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('tells from which burn on an alert can fire', () => {
    expect(deadAlerts(checkout(), 0.05)[0].message).toBe(
      'At this traffic a burn of 14.4 over 1h is 2.59 bad events; the alert wants 5, which is a burn of 27.8.',
    );
  });
});
