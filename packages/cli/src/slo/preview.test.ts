import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';

describe('fairway slo preview', () => {
  const { path, write } = useFolder();
  const file = write('slos.yaml', sloText());

  it('tells what is new, what it costs, and whether alerts can fire', async () => {
    const { code, out, err } = await slo('preview', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  + slo/checkout-availability/now: 10 rules\n');
    expect(out).toMatch(/Cost +28 rules, 23 series, \d+ samples written and/);
    expect(out).toMatch(/Sloth's form +17 rules, 15 series/);
    expect(out).toContain('series assumed, scraped each 30 s');
    expect(out).toContain('Alerts        all can fire');
    expect(Math.max(...out.split('\n').map(l => l.length))).toBeLessThan(81);
  });

  it('compares with a rule file, in whatever form', async () => {
    for (const form of ['prometheus', 'prometheusrule', 'mimir']) {
      const { out } = await slo('rules', file, '--as', form);
      const before = write(`${form}.rules.yaml`, out);
      const same = await slo('preview', file, '--against', before);
      expect(same.out).toContain(
        `Rules against ${before}\n${'-'.repeat(
          Math.min(80, before.length + 14),
        )}\n  nothing changes\n`,
      );
    }
  });

  it('compares with a folder of rules, but for those of others', async () => {
    const { out } = await slo('rules', file);
    write(
      'loaded/others.yaml',
      'groups: [{ name: others, rules: [{ record: a, expr: b }] }]',
    );
    write('loaded/slos.yaml', out);
    const stricter = write('stricter.yaml', sloText({ target: '0.9995' }));
    const preview = await slo('preview', stricter, '--against', path('loaded'));
    expect(preview.out).toContain('  ~ slo/checkout-availability/now\n');
    expect(preview.out).toContain('    ~ slo:burn_rate:5m\n');
    expect(preview.out.replace(/\s+/g, ' ')).toContain('/ 0.0005');
    expect(preview.out).toContain('    ~ slo:info\n');
    expect(preview.out).not.toContain('others');
  });

  it('compares with the same documents at a commit', async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', path('repo'), ...words]);
    write('repo/slos.yaml', sloText());
    const gone = write('repo/deep/gone.yaml', sloText({ name: 'gone' }));
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git(
      ...['-c', 'user.name=a', '-c', 'user.email=a@example.com'],
      ...['commit', '-qm', 'one'],
    );
    const changed = write('repo/slos.yaml', sloText({ target: '0.995' }));
    const added = write('repo/new.yaml', sloText({ name: 'new' }));
    const { code, out } = await slo(
      ...['preview', changed, added, '--against', 'main'],
    );
    expect(code).toBe(0);
    expect(out).toContain('Rules against main\n');
    expect(out).toContain('  + slo/new/now: 10 rules\n');
    expect(out).toContain('  ~ slo/checkout-availability/status\n');
    rmSync(dirname(gone), { recursive: true });
    const folderOf = await slo('preview', path('repo'), '--against', 'HEAD');
    expect(folderOf.out).toContain('  + slo/new/now: 10 rules\n');
    expect(folderOf.out).toContain('  - slo/gone/now: 10 rules\n');
    const nowhere = await slo('preview', changed, '--against', 'nowhere');
    expect(nowhere).toMatchObject({ code: 2 });
  });

  it('writes JSON', async () => {
    const { out } = await slo('preview', file, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      findings: 0,
      changes: [{ change: 'added' }, { change: 'added' }],
      slos: [
        {
          id: 'checkout-availability',
          cost: { rules: 28, series: 23, known: false, scrapeInterval: 30 },
          deadAlerts: [],
        },
      ],
    });
  });
});
