import type { BackTest } from '@fairway/slo';
import { DAYS, LOST, RPS } from './__testUtils__/history';
import { slo, sloText } from './__testUtils__/sloFiles';
import { missing, useHistory } from './__testUtils__/useHistory';

const describeReal = missing ? describe.skip : describe;

const DAY = 86400;
const MINUTES = 60;
jest.setTimeout(5 * 60_000);

describeReal(`with a real Prometheus ${missing ?? ''}`, () => {
  const history = useHistory();
  const { write, file, start, until, badShare } = history;

  describe('check', () => {
    const check = (some: Parameters<typeof sloText>[0]) =>
      slo(
        ...['check', write('check.yaml', sloText(some))],
        ...['--prometheus', history.prometheus.url],
      );

    it('finds nothing against an SLO whose data is there', async () => {
      expect(await check({})).toMatchObject({ code: 0, err: '' });
    });

    it.each([
      [
        { total: 'http_request_total{job="checkout"}' },
        'There is no metric http_request_total.',
      ],
      [
        { total: 'http_requests_total{job="check"}' },
        '-> Values of job there: checkout.',
      ],
      [
        { total: 'http_requests_total{job="checkout",cluster="a"}' },
        'No series of it has the label cluster',
      ],
      [
        { annotations: { 'fairway.dev/group-by': 'cluster' } },
        'No series of http_requests_total has the label cluster',
      ],
    ])('says why %j finds nothing', async (some, message) => {
      const { code, out } = await check(some);
      expect(out).toContain(message);
      expect(code).toBe(1);
    });
  });

  describe('backtest', () => {
    let past: BackTest;
    let outcome: unknown;

    beforeAll(async () => {
      const { code, out, err } = await slo(
        ...['backtest', file, '--prometheus', history.prometheus.url],
        ...['--days', String(DAYS), '--until', until, '--format', 'json'],
      );
      outcome = { code, err };
      [
        {
          past: [past],
        },
      ] = JSON.parse(out).slos;
    });

    it('knows what happened', () => {
      expect(outcome).toEqual({ code: 0, err: '' });
      expect(past.eventsPerSecond).toBeCloseTo(RPS, 1);
      expect(past.achieved.overall).toBeCloseTo(1 - badShare, 5);
      // 5 m of rates look over a gap's edges.
      expect(past.gaps.at(-1)).toEqual({
        start: expect.any(Number),
        end: expect.any(Number),
      });
      const gap = past.gaps.find(one => one.start > start + 5 * DAY)!;
      const minutes = (gap.end - gap.start) / MINUTES;
      expect(Math.abs(minutes - LOST.minutes)).toBeLessThanOrEqual(6);
    });

    it('tells it to people', async () => {
      const { out } = await slo(
        ...['backtest', file, '--prometheus', history.prometheus.url],
        ...['--days', String(DAYS), '--until', until],
      );
      expect(out).toMatch(/Would have paged 3 times and made \d tickets?/);
      expect(out).toMatch(/\n {4}page +\d+ \w{3} \d\d:\d\d +for \d+ min/);
      expect(
        Math.max(...out.split('\n').map(line => line.length)),
      ).toBeLessThan(81);
    });

    it('counts pages above a limit as findings', async () => {
      const { code } = await slo(
        ...['backtest', file, '--prometheus', history.prometheus.url],
        ...['--days', String(DAYS), '--until', until, '--max-pages', '2'],
      );
      expect(code).toBe(1);
    });
  });

  it('preview counts what is there', async () => {
    const { code, out } = await slo(
      ...[
        'preview',
        file,
        '--prometheus',
        history.prometheus.url,
        '--format',
        'json',
      ],
      ...['--days', String(DAYS), '--until', until],
    );
    expect(code).toBe(0);
    const [{ cost, sloth, past: played }] = JSON.parse(out).slos;
    expect(cost).toMatchObject({ known: true, unknown: [] });
    expect(sloth.samplesReadPerMinute).toBeGreaterThan(
      4 * cost.samplesReadPerMinute,
    );
    expect(played.past[0].incidents.length).toBeGreaterThan(3);
  });
});
