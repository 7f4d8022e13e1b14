import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readRuleFile } from '@fairway/slo';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';

const missing =
  spawnSync('promtool', ['--version']).status === 0
    ? undefined
    : "promtool cannot be run; install Debian's prometheus";

describe('fairway slo rules', () => {
  const { path, write } = useFolder();
  const file = write(
    'slos.yaml',
    `${sloText()}---\n${sloText({ name: 'pay', service: 'payments' })}`,
  );

  it('writes one rule file to standard output', async () => {
    const { code, out, err } = await slo('rules', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      '# Made by Fairway: change what it was made from, not this file.\n# Made from:\n#   SLO checkout-availability: checkout answers\n',
    );
    const groups = readRuleFile(out)!;
    expect(groups.map(({ name }) => name)).toEqual([
      'slo/checkout-availability/now',
      'slo/checkout-availability/status',
      'slo/pay/now',
      'slo/pay/status',
    ]);
    expect((await slo('rules', file)).out).toBe(out);
  });

  it('writes the other forms', async () => {
    const args = ['--namespace', 'monitoring'];
    const operator = await slo(
      'rules',
      file,
      '--as',
      'prometheusrule',
      ...args,
      ...['--label', 'release=prometheus'],
    );
    expect(operator.out).toContain('kind: PrometheusRule');
    expect(operator.out).toContain('  namespace: monitoring\n');
    expect(operator.out).toContain('    release: prometheus\n');
    const mimir = await slo('rules', file, '--as', 'mimir', ...args);
    expect(mimir.out).toContain('\nnamespace: monitoring\n');
  });

  it('writes JSON', async () => {
    const { out } = await slo('rules', file, '--format', 'json');
    expect(JSON.parse(out).groups).toHaveLength(4);
  });

  it('takes parameters', async () => {
    const { out } = await slo(
      ...['rules', file, '--now-interval', '1m', '--status-interval', '3m'],
      ...['--pages', 'https://backstage.example.com/slos'],
    );
    const groups = readRuleFile(out)!;
    expect(groups.slice(0, 2).map(({ interval }) => interval)).toEqual([
      '1m',
      '3m',
    ]);
    expect(out).toContain(
      'dashboard: https://backstage.example.com/slos/checkout-availability',
    );
  });

  it('writes a file for each service, with tests', async () => {
    const folder = path('out');
    const { code, out } = await slo('rules', file, '--out', folder, '--tests');
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([
      'checkout.rules.yaml',
      'checkout.tests.yaml',
      'payments.rules.yaml',
      'payments.tests.yaml',
    ]);
    expect(out).toMatch(/checkout\.rules\.yaml\n[^]*\n56 rules of 2 SLOs\n$/);
    const rules = readFileSync(`${folder}/checkout.rules.yaml`, 'utf8');
    expect(readRuleFile(rules)).toHaveLength(2);
  });

  it('names a folder that it cannot write to', async () => {
    const { code, err } = await slo('rules', file, '--out', file);
    expect(code).toBe(2);
    expect(err).toContain(`--out ${file}: nothing can be written there`);
  });

  it('says which SLO has no tests of its alerts', async () => {
    const odd = write(
      'odd.yaml',
      sloText({
        total:
          'sum(rate(a_total[{{.window}}])) + sum(rate(b_total[{{.window}}]))',
        bad: 'sum(rate(c_total[{{.window}}]))',
      }).replace('"counter":true', '"counter":false'),
    );
    const { code, err } = await slo(
      ...['rules', odd, '--out', path('odd'), '--tests'],
    );
    expect(code).toBe(0);
    expect(err).toContain(
      'SLO checkout-availability: its expressions do not tell which series make it fail, so its alerts for burning are not tested\n',
    );
  });

  const describeTool = missing ? describe.skip : describe;

  describeTool(`makes what promtool takes: ${missing ?? 'promtool'}`, () => {
    it.each(['prometheus', 'prometheusrule', 'mimir'])(
      'as %s',
      async form => {
        const folder = path(`tool-${form}`);
        await slo('rules', file, '--as', form, '--out', folder, '--tests');
        const files = readdirSync(folder);
        const tests = files.filter(name => name.endsWith('.tests.yaml'));
        const plain = files.filter(name =>
          name.endsWith(form === 'prometheus' ? '.rules.yaml' : '.tested.yaml'),
        );
        expect([tests.length, plain.length]).toEqual([2, 2]);
        for (const [what, names] of [
          ['check', plain],
          ['test', tests],
        ] as const) {
          const { status, stdout, stderr } = spawnSync(
            'promtool',
            [what, 'rules', ...names],
            { cwd: folder, encoding: 'utf8' },
          );
          expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
        }
      },
      60_000,
    );
  });
});
