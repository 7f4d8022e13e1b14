import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import {
  costOf,
  parseOpenSlo,
  readDefinitions,
  ruleGroupsOf,
  selectorsOf,
  slothForm,
  type BackTest,
  type RuleGroup,
} from '@fairway/slo';
import {
  BASE_SHARE,
  DAYS,
  LOST,
  playHistory,
  RPS,
  spansOf,
  spansOfMoments,
  STEP,
} from './__testUtils__/history';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';

const missing = missingPrometheus();
const describeReal = missing ? describe.skip : describe;
const run = promisify(execFile);

const DAY = 86400;
const MINUTES = 60;
jest.setTimeout(10 * 60_000);

// Over 7 days, so that the history holds a whole window.
const text = sloText().replace('30d', '7d');
const [definition] = readDefinitions(
  parseOpenSlo(text, 'slos.yaml').documents,
).definitions;
const groups = ruleGroupsOf(definition);

/** Rules that record what these names start with, and nothing else. */
function recordingRules(of: RuleGroup[], ...names: string[]): RuleGroup[] {
  return of
    .map(group => ({
      ...group,
      rules: group.rules.filter(
        rule =>
          'record' in rule && names.some(name => rule.record.startsWith(name)),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

describeReal(`with a real Prometheus ${missing ?? ''}`, () => {
  const { path, write } = useFolder();
  const file = write('slos.yaml', text);
  const end = Math.floor(Date.now() / 120_000) * 120;
  const { samples, exposition, start, badShare } = playHistory(end);
  let prometheus: PrometheusServer;

  const fill = (of: RuleGroup[]) =>
    prometheus.backfill(of as never, { start, end });
  const until = new Date(end * 1000).toISOString();

  beforeAll(async () => {
    prometheus = await PrometheusServer.create();
    await prometheus.importSamples(samples);
    await prometheus.scrape(exposition);
    await prometheus.start();
  });

  afterAll(() => prometheus?.destroy());

  describe('check', () => {
    const check = (some: Parameters<typeof sloText>[0]) =>
      slo(
        ...['check', write('check.yaml', sloText(some))],
        ...['--prometheus', prometheus.url],
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
        ...['backtest', file, '--prometheus', prometheus.url],
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
        ...['backtest', file, '--prometheus', prometheus.url],
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
        ...['backtest', file, '--prometheus', prometheus.url],
        ...['--days', String(DAYS), '--until', until, '--max-pages', '2'],
      );
      expect(code).toBe(1);
    });

    describe('after a backfill', () => {
      let stdout: string;

      beforeAll(async () => {
        const folder = path('backfill');
        const made = await slo(
          ...['backfill', file, '--out', folder, '--days', String(DAYS)],
          ...['--until', until, '--url', prometheus.url],
          ...['--data', prometheus.dataFolder],
        );
        if (made.code !== 0) throw new Error(made.err);
        const control = createServer((_, response) => {
          void prometheus.restart().then(() => response.end());
        }).listen(0, '127.0.0.1');
        await once(control, 'listening');
        const { port } = control.address() as AddressInfo;
        const ask = `fetch("http://127.0.0.1:${port}").then(r => process.exit(r.ok ? 0 : 1))`;
        ({ stdout } = await run('sh', [`${folder}/backfill.sh`], {
          env: { ...process.env, RESTART: `"${process.execPath}" -e '${ask}'` },
        }));
        control.close();
      });

      it('the script says where it is', () => {
        expect(stdout).toMatch(/^stage 1 of [3-6]\n[^]*done\n$/);
      });

      const now = async (query: string) => {
        const parameters = new URLSearchParams({ query, time: String(end) });
        const response = await fetch(
          `${prometheus.url}/api/v1/query?${parameters}`,
        );
        const { data } = (await response.json()) as {
          data: { result: { value: [number, string] }[] };
        };
        return Number(data.result[0]?.value[1]);
      };
      const own = `slo="${definition.id}"`;

      it('the ledger covers the window and agrees with the truth', async () => {
        const sum = (name: string) => `sum(sum_over_time(${name}{${own}}[7d]))`;
        const seen = await now(sum('slo:seen:ratio'));
        // All but the scrapes that were lost.
        const share = 1 - LOST.minutes / (7 * 1440);
        expect(seen / 5040).toBeCloseTo(share, 2);
        const bad = await now(sum('slo:bad:events'));
        const total = await now(sum('slo:total:events'));
        const truth = badShare * DAYS - BASE_SHARE * (DAYS - 7);
        expect((100 * bad) / total).toBeCloseTo((100 * truth) / 7, 2);
      });

      it('the rules themselves say that it is covered', async () => {
        const live = groups.map(group => ({ ...group, interval: '1s' }));
        await prometheus.stop();
        await prometheus.setRules(live as never);
        await prometheus.start();
        const coverage = `slo:status{${own},stat="coverage"}`;
        let value: number | undefined;
        for (let i = 0; i < 100 && value === undefined; i++) {
          await new Promise(resolve => setTimeout(resolve, 100));
          value = await prometheus.value(coverage);
        }
        await prometheus.setRules([]);
        await prometheus.restart();
        expect(value).toBeGreaterThan(0.98);
      });

      it('its alerts agree with those of the rules to within minutes', async () => {
        await fill(
          recordingRules(groups, 'slo:bad:rate1h', 'slo:total:rate1h'),
        );
        await prometheus.restart();
        await fill(recordingRules(groups, 'slo:burn_rate'));
        const data = recordingRules(groups, 'slo:status').map(group => ({
          ...group,
          rules: group.rules.filter(rule => rule.labels.stat === 'data'),
        }));
        await fill(data);
        await prometheus.restart();
        // Tickets look at the ledger, which is entered each 2 minutes, and what was recorded is seen for 5 more.
        for (const [tier, tolerance] of [
          ['page', 180],
          ['ticket', 360],
        ] as const) {
          const rule = groups
            .flatMap(({ rules }) => rules)
            .find(one => 'alert' in one && one.labels.tier === tier)!;
          const fired = (await evaluate(rule.expr)).flat();
          const played = spansOf(past, tier).flat();
          expect(played.length).toBeGreaterThan(0);
          expect(played).toHaveLength(fired.length);
          const apart = played.map((t, i) => Math.abs(t - fired[i]));
          expect(apart.filter(seconds => seconds > tolerance)).toEqual([]);
        }
      });

      async function evaluate(expr: string) {
        const response = await fetch(`${prometheus.url}/api/v1/query_range`, {
          method: 'POST',
          body: new URLSearchParams({
            query: expr,
            start: String(end - 7 * DAY),
            end: String(end),
            step: '60',
          }),
        });
        const { data } = (await response.json()) as {
          data: { result: { values: [number, string][] }[] };
        };
        // One alert, whichever of its windows burn.
        const moments = new Set(
          data.result.flatMap(({ values }) => values.map(([t]) => t)),
        );
        return spansOfMoments(
          [...moments].sort((a, b) => a - b),
          60,
        );
      }

      it('what rules read is what was computed, to within 2 percent', async () => {
        const sloth = slothForm(definition)!;
        await fill(recordingRules(sloth, 'slo:sli_error:ratio_rate5m'));
        await prometheus.restart();
        const found = new Map<string, number>();
        const all = [...groups, ...sloth].flatMap(({ rules }) => rules);
        for (const { metric, text: selector } of all.flatMap(rule =>
          selectorsOf(rule.expr),
        )) {
          if (metric?.includes(':')) continue;
          const count = `count(last_over_time(${selector}[10m] @ ${end}))`;
          found.set(selector, (await prometheus.value(count)) ?? 0);
        }
        for (const ruleSet of [groups, sloth]) {
          const cost = costOf(ruleSet, {
            seriesOf: selector => found.get(selector.text),
            scrapeInterval: STEP,
            history: DAYS * DAY,
          });
          const perMinute = ruleSet.flatMap(group =>
            group.rules.map(async ({ expr }) => {
              const every = group.interval === '30s' ? 2 : 1 / 2;
              return every * (await samplesRead(expr));
            }),
          );
          const read = (await Promise.all(perMinute)).reduce((a, b) => a + b);
          expect(cost.samplesReadPerMinute / read).toBeGreaterThan(0.98);
          expect(cost.samplesReadPerMinute / read).toBeLessThan(1.02);
        }
      });

      async function samplesRead(query: string): Promise<number> {
        const parameters = { query, time: String(end), stats: 'all' };
        const response = await fetch(
          `${prometheus.url}/api/v1/query?${new URLSearchParams(parameters)}`,
        );
        const { data } = (await response.json()) as {
          data: { stats: { samples: { totalQueryableSamples: number } } };
        };
        return data.stats.samples.totalQueryableSamples;
      }
    });
  });

  it('preview counts what is there', async () => {
    const { code, out } = await slo(
      ...['preview', file, '--prometheus', prometheus.url, '--format', 'json'],
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

if (missing) {
  it(`is skipped in part: ${missing}`, () => {
    expect(spawnSync('prometheus', ['--version']).status).not.toBe(0);
  });
}
