import type { PrometheusClient, Sample } from '@fairway/kit-node/prometheus';
import { collectSlos } from '../collect/collectSlos';
import { dialectOf } from '../dialects';
import { collectCalendar } from './collectCalendar';

const now = new Date('2026-11-16T11:00:00Z');
const START = Date.parse('2026-10-31T23:00:00Z') / 1000;

const sample = (labels: Record<string, string>, value: number): Sample => ({
  labels,
  value,
  t: now.getTime() / 1000,
});

const info = (slo: string, changes: Record<string, string> = {}) =>
  sample(
    {
      __name__: 'slo:info',
      slo,
      objective: '0.999',
      window: '1M',
      window_start: '2026-01-01 00:00:00',
      time_zone: 'Europe/Berlin',
      ...changes,
    },
    1,
  );
const data = (slo: string) =>
  sample({ __name__: 'slo:status', slo, stat: 'data' }, 1);

const samples = ['checkout', 'cart'].flatMap(slo => [info(slo), data(slo)]);
const read = (more: object = {}) =>
  dialectOf('fairway').read({ samples, rules: undefined, now, ...more });

const sums = (slo: string, values: [number, number, number]) =>
  ['events', 'bad_events', 'coverage'].map((stat, i) =>
    sample({ slo, stat }, values[i]),
  );

async function collect(
  answer: (query: string) => Sample[],
  { readings = read(), warnings = [] as string[] } = {},
) {
  const asked: string[] = [];
  const calendar = await collectCalendar(
    {
      client: {
        query: async query => {
          asked.push(query);
          return {
            data: answer(query),
            malformed: 0,
            warnings,
            clockSkewSeconds: undefined,
          };
        },
      },
      readings: () => readings,
      definitionOf: () => undefined,
      parameters: {},
      now: () => now,
    },
    new AbortController().signal,
  );
  return { asked, calendar };
}

describe('a window of the calendar', () => {
  it('is the present month in its time zone', () => {
    const [{ calendar, windowSeconds }] = read();
    expect(calendar).toMatchObject({
      duration: '1M',
      timeZone: 'Europe/Berlin',
      start: '2026-10-31T23:00:00.000Z',
      end: '2026-11-30T23:00:00.000Z',
    });
    expect(windowSeconds).toEqual({ value: 30 * 86400 });
  });

  it('has no numbers before its sums were collected', () => {
    const [{ remaining, events, hasData }] = read();
    expect(remaining).toEqual({ unknown: 'not-collected' });
    expect(events).toEqual({ unknown: 'not-collected' });
    expect(hasData).toBe(true);
  });

  it('is asked for once for all SLOs of the same start', async () => {
    const { asked, calendar } = await collect(() =>
      sums('checkout', [1000, 1, 1]),
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('slo=~"checkout|cart"');
    expect(asked[0]).toContain(`[${now.getTime() / 1000 - START}s]`);
    expect(calendar.windows).toMatchObject([{ start: START }]);
  });

  it('keeps what the source said besides, of which its SLOs are partial', async () => {
    const { calendar } = await collect(() => sums('checkout', [1000, 1, 1]), {
      warnings: ['store eu-2 does not answer'],
    });
    const client = {
      query: async () => ({
        ...{ data: samples, malformed: 0, warnings: [] },
        clockSkewSeconds: undefined,
      }),
    };
    const snapshot = await collectSlos(
      {
        client: client as unknown as PrometheusClient,
        rules: () => undefined,
        calendar: () => calendar,
        previous: () => undefined,
        alertsMayBeMissing: () => false,
        now: () => now,
      },
      new AbortController().signal,
    );
    expect(snapshot.warnings).toEqual(['store eu-2 does not answer']);
  });

  it('spends of the budget of the whole window', async () => {
    const { calendar } = await collect(() => [
      ...sums('checkout', [1e6, 500, 1]),
      ...sums('cart', [0, 0, 0.5]),
    ]);
    const [checkout, cart] = read({ calendar });
    const elapsed = (now.getTime() / 1000 - START) / (30 * 86400);
    // Half of what the events so far allow, of which only half of the window's have come.
    const { remaining, ...numbers } = checkout;
    expect(remaining).toEqual({
      value: expect.closeTo(1 - 0.5 * elapsed, 6),
    });
    expect(numbers).toMatchObject({
      sli: { value: 0.9995 },
      events: { value: 1e6 },
      badEvents: { value: 500 },
      coverage: { value: 1 },
    });
    expect(cart).toMatchObject({
      remaining: { unknown: 'no-traffic' },
      sli: { unknown: 'no-traffic' },
      coverage: { value: 0.5 },
    });
  });

  it('has no numbers of the window before, and none that are old', async () => {
    const { calendar } = await collect(() => sums('checkout', [1e6, 500, 1]));
    const later = new Date('2026-12-01T00:00:00Z');
    const [turned] = read({ calendar, now: later });
    expect(turned.calendar!.start).toBe('2026-11-30T23:00:00.000Z');
    expect(turned.remaining).toEqual({ unknown: 'not-collected' });
    const old = new Date(now.getTime() + 20 * 60_000);
    expect(read({ calendar, now: old })[0].remaining).toEqual({
      unknown: 'not-collected',
    });
  });

  it.each<Record<string, string>>([
    { time_zone: 'Atlantis/City' },
    { window_start: 'yesterday' },
    { window: 'soon' },
  ])('is none where its labels are not understood: %p', changes => {
    const [told] = dialectOf('fairway').read({
      samples: [info('a', changes), data('a')],
      rules: undefined,
      now,
    });
    expect(told.calendar).toBeUndefined();
    expect(told.windowSeconds).toEqual({ unknown: 'not-a-number' });
  });
});
