import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';
import { runInShell } from '../testing/runInShell';

describe('fairway slo reads', () => {
  const { path, write } = useFolder();

  it('files, folders, patterns and standard input, each once', async () => {
    const one = write('good/one.yaml', sloText());
    write('good/deep/two.yml', sloText({ name: 'two' }));
    write(
      'good/catalog-info.yaml',
      'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
    );
    write('good/notes.txt', 'no YAML');
    write('good/node_modules/x/three.yaml', sloText({ name: 'three' }));
    const folder = await slo('check', path('good'), one);
    expect(folder).toMatchObject({ code: 0, err: '' });
    expect(folder.out).toBe('2 SLOs in 3 files, nothing to mend\n');
    const pattern = await slo('check', path('good/**/*.yml'));
    expect(pattern.out).toBe('1 SLO in 1 file, nothing to mend\n');
    const input = await runInShell(['slo', 'check', '-'], {}, sloText());
    expect(input.out).toBe('1 SLO in 1 file, nothing to mend\n');
  });

  it.each(['check', 'rules', 'explain', 'preview', 'backtest', 'backfill'])(
    'for %s, and refuses what is none',
    async command => {
      const more = command === 'backfill' ? ['--out', path('unused')] : [];
      const missing = await slo(command, path('missing.yaml'), ...more);
      expect(missing).toMatchObject({ code: 2, out: '' });
      expect(missing.err).toBe(
        `${path('missing.yaml')}: there is no such file or folder\n`,
      );
    },
  );

  it('nothing that leads nowhere for missing', async () => {
    symlinkSync('loop.yaml', path('loop.yaml'));
    const { code, err } = await slo('check', path('loop.yaml'));
    expect(code).toBe(2);
    expect(err).toBe(`${path('loop.yaml')}: it cannot be read (ELOOP)\n`);
  });

  it.each([
    ['nothing', 'empty.yaml', ''],
    ['a comment', 'comment.yaml', '# later\n'],
    ['something else', 'other.yaml', 'apiVersion: v1\nkind: Pod\n'],
  ])('no SLO out of %s', async (_, name, text) => {
    const file = write(name, text);
    const { code, out, err } = await slo('check', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${file}: no SLO there`);
  });

  it('no folder without files, and no pattern without matches', async () => {
    mkdirSync(path('nothing'), { recursive: true });
    const folder = await slo('check', path('nothing'));
    expect(folder.err).toContain('the folder has no .yaml, .yml or .json');
    const pattern = await slo('check', path('*.nope'));
    expect(pattern.err).toContain('no file matches this pattern');
    expect([folder.code, pattern.code]).toEqual([2, 2]);
  });

  it('no file that may not be read, or leads nowhere', async () => {
    symlinkSync(path('gone'), path('dangling.yaml'));
    expect(await slo('check', path('dangling.yaml'))).toMatchObject({
      code: 2,
    });
    const file = write('secret.yaml', sloText());
    chmodSync(file, 0);
    const { code, err } = await slo('check', file);
    const root = process.getuid?.() === 0;
    // Root reads everything.
    expect({ code, told: err.includes('it may not be read') }).toEqual(
      root ? { code: 0, told: false } : { code: 2, told: true },
    );
  });

  it('no file that is far too large', async () => {
    const file = write('large.yaml', `# ${'x'.repeat(17 * 1024 * 1024)}`);
    const { code, err } = await slo('check', file);
    expect(code).toBe(2);
    expect(err).toContain('larger than 16 MiB');
  });

  it('names duplicates across files', async () => {
    const [a, b] = ['a', 'b'].map(name =>
      write(`twice/${name}.yaml`, sloText()),
    );
    const { code, out } = await slo('check', a, b);
    expect(code).toBe(1);
    expect(out).toContain(a);
    expect(out).toContain(b);
    expect(out).toMatch(/2 documents are SLO checkout-availability/);
    expect((await slo('rules', a, b)).code).toBe(1);
  });

  it('says document, line, path, value and mend of what is wrong', async () => {
    const file = write('wrong.yaml', sloText({ target: '99.9' }));
    const { code, out } = await slo('check', file);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^error {2}.*wrong\.yaml, SLO checkout-availability, line \d+\n {2}spec\.objectives\[0\]\.target = 99\.9\n/,
    );
    expect(out).toMatch(/\n {2}-> .*\n\n0 SLOs in 1 file, 1 error\n$/);
    const rules = await slo('rules', file);
    expect(rules).toMatchObject({ code: 1, out: '' });
    expect(rules.err).toContain('spec.objectives[0].target = 99.9');
  });

  it.each(['check', 'rules', 'explain', 'preview', 'backtest', 'backfill'])(
    'says it as an object, too: %s',
    async command => {
      const file = write('wrong.yaml', sloText({ target: '99.9' }));
      const more = command === 'backfill' ? ['--out', path('unused')] : [];
      const { code, out } = await slo(
        ...[command, file, '--format', 'json', ...more],
      );
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        findings: 1,
        issues: [{ path: 'spec.objectives[0].target', value: 99.9 }],
      });
    },
  );

  it('names the line of broken YAML', async () => {
    const file = write('broken.yaml', 'apiVersion: openslo/v1\nkind: [SLO\n');
    const { code, out } = await slo('check', file);
    expect(code).toBe(1);
    expect(out).toMatch(/^error {2}.*broken\.yaml, line \d+/);
  });

  it.each([
    [['nonsense'], 'unknown command'],
    [['check'], "missing required argument 'file'"],
    [['check', 'x', '--format', 'xml'], 'Allowed choices are text, json'],
    [['rules', 'FILE', '--now-interval', 'soon'], '"soon" is no duration'],
    [['rules', 'FILE', '--status-interval', '1h'], 'statusInterval'],
    [['rules', 'FILE', '--tests'], '--tests is of use only with --out'],
    [['rules', 'FILE', '--label', 'x'], '--label "x" is not name=value'],
    [['rules', 'FILE', '--label', 'x=y'], '--label is of use only with'],
    [['rules', 'FILE', '--namespace', 'x'], '--namespace is of use only with'],
    [['rules', 'FILE', '--target', 'a b'], 'target "a b" is no label'],
    [['rules', 'FILE', '--pages', '/slos'], 'pages "/slos" is no address'],
    [['backtest', 'FILE'], 'name a Prometheus'],
    [['backtest', 'FILE', '--prometheus', 'x:y'], '--prometheus x:y'],
    [['backtest', 'FILE', '--step', '7s'], 'does not divide 5m'],
    [['backtest', 'FILE', '--days', '0'], '--days 0'],
    [['backtest', 'FILE', '--until', 'later'], '--until "later"'],
    [['backtest', 'FILE', '--max-pages', 'two'], '--max-pages "two"'],
    [['preview', 'FILE', '--series', '-1'], '--series -1'],
    [['preview', 'FILE', '--against', 'nowhere'], '--against nowhere'],
    [['preview', 'FILE', '--against', '--output=x'], '--against'],
    [['backfill', 'FILE'], "required option '--out <folder>'"],
  ])('refuses %p', async (args, message) => {
    const file = write('fine.yaml', sloText());
    const { code, err } = await slo(
      ...args.map(arg => (arg === 'FILE' ? file : arg)),
    );
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
