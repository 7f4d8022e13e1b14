import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInShell } from '../testing/runInShell';

const SLO = `apiVersion: openslo/v1
kind: SLO
metadata: { name: checkout-availability }
`;
const SLI = SLO.replace('SLO', 'SLI');
const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: checkout }
`;
const ALL =
  'SLO, SLI, Service, DataSource, AlertPolicy, AlertCondition, AlertNotificationTarget';

describe('fairway doctor on catalog.rules', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fairway-doctor-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function write(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      const file = join(root, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** What it says of the catalog; the source of the configuration is wrong on purpose, so that nothing is asked. */
  async function findings(catalog: string): Promise<string[]> {
    const file = join(root, 'app-config.yaml');
    writeFileSync(
      file,
      `fairway: { sources: { prometheus: [{ name: p }] } }\n${catalog}`,
    );
    const { out } = await runInShell(['doctor', '--config', file]);
    return out
      .split('\n')
      .map(line => line.trim())
      .filter(line => line.startsWith('catalog.'));
  }

  const LOCATIONS = `
  locations:
    - type: file
      target: ../../catalog-info.yaml
`;

  it('says which kinds of the files at hand are not allowed, and the mend', async () => {
    write({
      'packages/backend/package.json': '{}',
      'catalog-info.yaml': [COMPONENT, SLO, SLI].join('---\n'),
    });
    expect(
      await findings(`catalog:
  rules:
    - allow: [Component, SLI]${LOCATIONS}`),
    ).toEqual([
      `catalog.rules: does not allow SLO from ${root}/catalog-info.yaml, so that the catalog takes nothing of the files with them; add - allow: [${ALL}]`,
    ]);
  });

  it('follows Locations, and knows what the catalog allows by default', async () => {
    write({
      'packages/backend/package.json': '{}',
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec: { targets: [./slos/all.yaml, ./gone.yaml] }
`,
      'slos/all.yaml': `${SLO}---\n: no yaml: [\n`,
    });
    expect(await findings(`catalog:${LOCATIONS}`)).toEqual([
      expect.stringContaining('does not allow SLO from'),
    ]);
  });

  it.each([
    ['all kinds', `rules:\n    - allow: [slo, Component]`],
    ['objects', `rules:\n    - allow: [{ kind: SLO }]`],
    [
      'a pattern',
      `rules:
    - allow: [SLO]
      locations: [{ type: file, pattern: '**/catalog-*.yaml' }]`,
    ],
  ])('takes %s', async (_, rules) => {
    write({ 'packages/backend/x': '', 'catalog-info.yaml': SLO });
    expect(await findings(`catalog:\n  ${rules}${LOCATIONS}`)).toEqual([]);
  });

  it("takes a location's own rules", async () => {
    write({ 'packages/backend/x': '', 'catalog-info.yaml': SLO });
    expect(
      await findings(`catalog:${LOCATIONS}      rules: [{ allow: [SLO] }]\n`),
    ).toEqual([]);
  });

  it.each([
    ['another place', `[{ type: url, pattern: '**' }]`],
    ['another file', `[{ type: file, exact: /etc/slos.yaml }]`],
  ])('minds that rules are for %s', async (_, locations) => {
    write({ 'packages/backend/x': '', 'catalog-info.yaml': SLO });
    expect(
      await findings(`catalog:
  rules:
    - allow: [SLO]
      locations: ${locations}${LOCATIONS}`),
    ).toHaveLength(1);
  });

  it('looks at the backend where the documents are elsewhere', async () => {
    const manifest = (name: string) =>
      JSON.stringify({ dependencies: { [name]: '^0.1.0' } });
    const catalog = `catalog:
  rules: [{ allow: [Component, SLO] }]
  locations: [{ type: url, target: 'https://git.example.com/slos.yaml' }]
`;
    write({ 'packages/backend/package.json': manifest('express') });
    expect(await findings(catalog)).toEqual([]);
    write({
      'packages/backend/package.json': manifest(
        '@fairway/plugin-catalog-backend-module-openslo',
      ),
    });
    expect(await findings(catalog)).toEqual([
      `catalog.rules: does not allow ${ALL.replace(
        'SLO, ',
        '',
      )} from anywhere, while the backend reads OpenSLO documents; add - allow: [${ALL}]`,
    ]);
  });

  it('names what is no rule', async () => {
    expect(await findings('catalog: { rules: [{ allow: 5 }] }')).toEqual([
      'catalog.rules[0].allow: Expected array, received number',
    ]);
  });
});
