import { readFileSync, statSync } from 'node:fs';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';

describe('fairway slo explain', () => {
  const { write } = useFolder();
  const file = write('slos.yaml', sloText());

  it('says what counts, what is allowed and what alerts', async () => {
    const { code, out, err } = await slo('explain', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`checkout-availability: checkout answers
---------------------------------------

  For        checkout, component:default/checkout
  All        http_requests_total{job="checkout"}
  Bad        http_requests_total{job="checkout",code=~"5.."}
  Objective  99.9 % over the last 30d, at any time
  Budget     0.1 %: 43 min 12 s of total outage, or 1 000 of 1 000 000 events
  SLI        1 - bad / all
  Left       1 - (1 - SLI) / 0.001

  alert   burn    windows  spent then  total outage  budget lasts
  page    > 14.4  1h, 5m   2 % in 1h   52 s          2 d 2 h
  page    > 6     6h, 30m  5 % in 6h   2 min 10 s    5 d
  ticket  > 3     1d, 2h   10 % in 1d  4 min 19 s    10 d
  ticket  > 1     3d, 6h   10 % in 3d  4 min 19 s    30 d
`);
    expect(out).toContain('  SLOBurn page\n');
    expect(out).toContain(
      '    sum(rate(http_requests_total{job="checkout"}[5m]))\n',
    );
  });

  it('says it in JSON', async () => {
    const { out } = await slo('explain', file, '--format', 'json');
    const [explained] = JSON.parse(out).slos;
    expect(explained).toMatchObject({
      id: 'checkout-availability',
      objective: '0.999',
      budget: '0.001',
      windowSeconds: 30 * 86400,
      outageBudget: 2592,
    });
    expect(explained.tiers[0]).toMatchObject({
      factor: 14.4,
      budgetShare: 0.02,
    });
    expect(explained.tiers[0].detectsOutageAfter).toBeCloseTo(51.84, 9);
  });
});

describe('fairway slo backfill', () => {
  const { path, write } = useFolder();
  const file = write('slos.yaml', sloText());

  it('writes stages and a script', async () => {
    const out = path('fill');
    const made = await slo(
      ...['backfill', file, '--out', out, '--until', '2026-11-02T14:01:00Z'],
      ...['--url', 'http://prometheus:9090', '--data', "/data/it's here"],
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out.replace(/\s+/g, ' ')).toContain(
      'It fills in 2026-10-03T14:00:00Z to 2026-11-02T14:00:00Z',
    );
    const script = readFileSync(`${out}/backfill.sh`, 'utf8');
    expect(statSync(`${out}/backfill.sh`).mode % 0o1000).toBe(0o755);
    expect(script).toContain("DATA=${DATA:-'/data/it'\\''s here'}");
    expect(script).toMatch(/\nstage 1 stage-1\.rules\.yaml\nstage 2 /);
    const first = readFileSync(`${out}/stage-1.rules.yaml`, 'utf8');
    expect(first).toContain('slo:total:rate5m');
    expect(first).not.toContain('slo:status');
    expect(first).not.toContain('alert:');
  });

  it.each([
    ['--until', 'then'],
    ['--days', '0'],
    ['--days', 'x'],
  ])('refuses %s %s', async (option, value) => {
    const { code, err } = await slo(
      ...['backfill', file, '--out', path('no'), option, value],
    );
    expect({ code, told: err.startsWith(option) }).toEqual({
      code: 2,
      told: true,
    });
  });
});
