import { SourceError } from '@fairway/kit-node';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import { scriptedSource, type Question } from '../testing/scriptedSource';
import { collectSlos, type SloSnapshot } from './collectSlos';

const now = new Date('2026-11-22T12:00:00Z');
const since = '2026-11-22T11:50:00.000Z';
const key = { sloth_id: 'a', sloth_service: 's', sloth_slo: 'a' };
const series = (labels: Record<string, string>, value = '0.5') => ({
  metric: labels,
  value: [now.getTime() / 1000, value],
});
const slo = series({
  ...key,
  __name__: 'slo:period_error_budget_remaining:ratio',
});
const labels = {
  ...key,
  alertname: 'SLOErrorBudgetBurn',
  sloth_severity: 'page',
};
const ALERTS = series(
  { ...labels, __name__: 'ALERTS', alertstate: 'firing' },
  '1',
);
const active = { labels, state: 'firing', activeAt: since };
const others = { labels: { alertname: 'DiskFull' }, state: 'firing' };

interface Server {
  series: unknown[];
  /** Those that it holds active, or how it fails to tell. */
  alerts?: unknown[] | number;
}

const fails = (status: number) =>
  new SourceError(`prod answered with status ${status}`, {
    ...{ source: 'prod', reason: 'status', state: 'unreachable', status },
  });

async function poll(
  { series: result, alerts = [] }: Server,
  options: { previous?: SloSnapshot; maybeMissing?: boolean } = {},
) {
  const { source, asked } = scriptedSource(({ path }: Question) => {
    if (path === '/api/v1/query') return { resultType: 'vector', result };
    if (typeof alerts === 'number') throw fails(alerts);
    return { alerts };
  });
  const snapshot = await collectSlos(
    {
      client: PrometheusClient.create(source),
      rules: () => undefined,
      previous: () => options.previous,
      alertsMayBeMissing: () => options.maybeMissing ?? false,
      now: () => now,
    },
    new AbortController().signal,
  );
  const paths = asked.map(({ path }) => path);
  return { snapshot, paths, firing: snapshot.readings[0].firing };
}

const QUERY = ['/api/v1/query'];
const BOTH = [...QUERY, '/api/v1/alerts'];

describe('after a restart, while ALERTS is empty', () => {
  it('an alert that fired before still does, as long as the server says so', async () => {
    const before = await poll({ series: [slo, ALERTS] });
    const restarted: Server = { series: [slo], alerts: [others, active] };
    const first = await poll(restarted, { previous: before.snapshot });
    expect(first.paths).toEqual(BOTH);
    expect(first.firing).toEqual([{ tier: 'page', since, labels }]);

    const second = await poll(restarted, { previous: first.snapshot });
    expect(second.paths).toEqual(BOTH);
    expect(second.firing).toHaveLength(1);

    const restored = await poll(
      { series: [slo, ALERTS], alerts: [active] },
      { previous: second.snapshot },
    );
    expect(restored.paths).toEqual(QUERY);
    expect(restored.firing).toHaveLength(1);
  });

  it('an alert that began meanwhile is found', async () => {
    const { firing } = await poll(
      { series: [slo], alerts: [active] },
      { maybeMissing: true },
    );
    expect(firing).toHaveLength(1);
  });

  it('is told once, where both tell it', async () => {
    const { firing } = await poll(
      { series: [slo, ALERTS], alerts: [active] },
      { maybeMissing: true },
    );
    expect(firing).toHaveLength(1);
  });

  it.each([
    [
      500,
      ['Which alerts fire could not be read: prod answered with status 500'],
    ],
    [404, []],
  ])('%i in place of an answer', async (status, warnings) => {
    const { snapshot, firing } = await poll(
      { series: [slo], alerts: status },
      { maybeMissing: true },
    );
    expect(firing).toEqual([]);
    expect(snapshot.warnings).toEqual(warnings);
  });
});

describe('else', () => {
  it('nothing but the one query is asked', async () => {
    const quiet = await poll({ series: [slo] });
    const fires = await poll(
      { series: [slo, ALERTS] },
      { previous: quiet.snapshot },
    );
    expect([quiet.paths, fires.paths]).toEqual([QUERY, QUERY]);
  });

  it('an alert that ended is asked for once', async () => {
    const before = await poll({ series: [slo, ALERTS] });
    const ended = await poll({ series: [slo] }, { previous: before.snapshot });
    expect([ended.paths, ended.firing]).toEqual([BOTH, []]);
    const after = await poll({ series: [slo] }, { previous: ended.snapshot });
    expect(after.paths).toEqual(QUERY);
  });
});
