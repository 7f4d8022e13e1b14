import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import {
  costOf,
  parseOpenSlo,
  readDefinitions,
  ruleGroupsOf,
  selectorsOf,
  slothForm,
  type RuleGroup,
} from '@fairway/slo';
import {
  BASE_SHARE,
  DAYS,
  LOST,
  spansOf,
  spansOfMoments,
  STEP,
} from './__testUtils__/history';
import { slo } from './__testUtils__/sloFiles';
import { missing, text, useHistory } from './__testUtils__/useHistory';

const describeReal = missing ? describe.skip : describe;
const run = promisify(execFile);

const DAY = 86400;
jest.setTimeout(10 * 60_000);

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

describeReal(`a real Prometheus after a backfill ${missing ?? ''}`, () => {
  const history = useHistory();
  const { path, file, start, end, until, badShare } = history;
  const fill = (ruleSet: RuleGroup[]) =>
    history.prometheus.backfill(ruleSet as never, { start, end });
  let stdout: string;

  beforeAll(async () => {
    const { prometheus } = history;
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

  const now = async (query: string) =>
    Number((await history.ask({ query })).result[0]?.value[1]);
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
    const { prometheus } = history;
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

  it('the alerts of a back-test agree with those of the rules to within minutes', async () => {
    const { prometheus } = history;
    const { out } = await slo(
      ...['backtest', file, '--prometheus', prometheus.url],
      ...['--days', String(DAYS), '--until', until, '--format', 'json'],
    );
    const [past] = JSON.parse(out).slos[0].past;
    await fill(recordingRules(groups, 'slo:bad:rate1h', 'slo:total:rate1h'));
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
    const response = await fetch(
      `${history.prometheus.url}/api/v1/query_range`,
      {
        method: 'POST',
        body: new URLSearchParams({
          query: expr,
          start: String(end - 7 * DAY),
          end: String(end),
          step: '60',
        }),
      },
    );
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
    const { prometheus } = history;
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
    const { stats } = await history.ask({ query, stats: 'all' });
    return stats!.samples.totalQueryableSamples;
  }
});
