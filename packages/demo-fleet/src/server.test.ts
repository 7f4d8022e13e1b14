import { demoArgoCdToken } from './argocd/sessions';
import { startDemoFleet } from './server';

const NOW = Date.UTC(2026, 10, 22, 14, 0, 7);

interface Element {
  metric: Record<string, string>;
  value: [number, string];
}

describe('startDemoFleet', () => {
  let now = NOW;
  let fleet: Awaited<ReturnType<typeof startDemoFleet>>;

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0, now: () => now });
  });
  beforeEach(() => {
    now = NOW;
  });
  afterAll(() => fleet.close());

  function get(path: string, headers: Record<string, string> = {}) {
    return fetch(`${fleet.url}${path}`, { headers });
  }

  async function query(source: string, promql: string): Promise<Element[]> {
    const response = await fetch(
      `${fleet.url}/prometheus/${source}/api/v1/query`,
      { method: 'POST', body: new URLSearchParams({ query: promql }) },
    );
    const body = await response.json();
    expect(body.status).toBe('success');
    return body.data.result;
  }

  function setDown(source: string, body: unknown) {
    return fetch(`${fleet.url}/control/sources/${source}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  it("answers a collector's query for Sloth's SLOs", async () => {
    const result = await query(
      'prod-eu',
      '{__name__=~"slo:period_error_budget_remaining:ratio|slo:sli_error:ratio_rate(5m|1h|6h|30d)|slo:error_budget:ratio|slo:time_period:days|sloth_slo_info"} or ALERTS{sloth_id!=""}',
    );
    const cart = result.filter(({ metric }) => metric.sloth_service === 'cart');
    expect(cart.map(({ metric }) => metric.__name__).sort()).toEqual([
      'ALERTS',
      'slo:error_budget:ratio',
      'slo:period_error_budget_remaining:ratio',
      'slo:sli_error:ratio_rate1h',
      'slo:sli_error:ratio_rate30d',
      'slo:sli_error:ratio_rate5m',
      'slo:sli_error:ratio_rate6h',
      'slo:time_period:days',
      'sloth_slo_info',
    ]);
  });

  it("answers a collector's query for Fairway's SLOs", async () => {
    const result = await query(
      'prod-eu',
      'slo:status or slo:info or ALERTS{alertname=~"SLOBurn|SLONoData",alertstate="firing"}',
    );
    const info = result.find(
      ({ metric }) =>
        metric.__name__ === 'slo:info' &&
        metric.entity === 'component:default/checkout',
    );
    expect(info?.metric).toMatchObject({
      objective: '0.999',
      window: '30d',
      environment: 'production',
    });
    expect(
      result.filter(({ metric }) => metric.__name__ === 'slo:status').length,
    ).toBeGreaterThan(50);
  });

  it('asks for the token of prod-us', async () => {
    const path = '/prometheus/prod-us/api/v1/status/buildinfo';
    expect((await get(path)).status).toBe(401);
    const wrong = await get(path, { authorization: 'Bearer wrong' });
    expect(wrong.status).toBe(401);
    const right = await get(path, { authorization: 'Bearer demo-token' });
    expect(right.status).toBe(200);
  });

  it('takes prod-ap down two minutes after the start', async () => {
    const path = '/prometheus/prod-ap/-/healthy';
    now = NOW + 119_000;
    expect((await get(path)).status).toBe(200);
    now = NOW + 120_000;
    await expect(get(path)).rejects.toThrow();
  });

  it('resets connections of a source while control holds it down', async () => {
    const path = '/prometheus/stage-eu/-/healthy';
    expect((await setDown('stage-eu', { down: true })).status).toBe(200);
    await expect(get(path)).rejects.toThrow();
    expect((await get('/prometheus/prod-eu/-/healthy')).status).toBe(200);
    const { sources } = await (await get('/control')).json();
    expect(sources).toContainEqual({
      name: 'stage-eu',
      down: true,
      orderedBy: 'control',
    });
    await setDown('stage-eu', { down: false });
    expect((await get(path)).status).toBe(200);
  });

  it('refuses control of unknown sources and without a boolean', async () => {
    const unknown = await setDown('prod-mars', { down: true });
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).error).toMatch(/prod-mars.*prod-eu/);
    const bad = await setDown('stage-eu', { down: 'yes' });
    expect(bad.status).toBe(400);
    expect((await bad.json()).error).toMatch(/"yes".*\{"down": true\}/);
  });

  it('names the taken port', async () => {
    const port = Number(new URL(fleet.url).port);
    await expect(startDemoFleet({ port })).rejects.toThrow(
      `127.0.0.1:${port}: another process`,
    );
  });

  describe('Argo CD', () => {
    const headers = {
      authorization: `Bearer ${demoArgoCdToken('argocd-us', 'fairway')}`,
    };
    const list = () => get('/argocd/argocd-us/api/v1/applications', headers);

    function order(instance: string, body: object) {
      return fetch(`${fleet.url}/control/argocd/${instance}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }

    it('answers under its own path', async () => {
      expect((await (await list()).json()).items).toHaveLength(3);
      expect((await get('/argocd/argocd-eu/api/version')).status).toBe(200);
    });

    it('goes down and hangs by order', async () => {
      expect((await order('argocd-us', { down: true })).status).toBe(200);
      await expect(list()).rejects.toThrow();
      await order('argocd-us', { down: false, hung: true });
      await expect(
        fetch(`${fleet.url}/argocd/argocd-us/api/version`, {
          signal: AbortSignal.timeout(200),
        }),
      ).rejects.toThrow(/timeout/);
      await order('argocd-us', { hung: false });
      expect((await list()).status).toBe(200);
    });

    it('tells how the instances fare', async () => {
      const { instances } = await (await get('/control/argocd')).json();
      expect(instances).toContainEqual({
        name: 'argocd-us',
        version: '2.14',
        down: false,
        hung: false,
        logins: 0,
        streams: 0,
      });
    });

    it('refuses orders that are none', async () => {
      expect((await order('argocd-mars', { down: true })).status).toBe(404);
      for (const body of [{}, { down: 'yes' }, { cutStreams: false }]) {
        const bad = await order('argocd-us', body);
        expect(bad.status).toBe(400);
        expect((await bad.json()).error).toMatch(/send one or more of "down"/);
      }
    });
  });
});
