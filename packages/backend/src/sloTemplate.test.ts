import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import gitlabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
import fairwayModule from '@fairway/plugin-scaffolder-backend-module-fairway';
import { parseOpenSlo, readDefinitions } from '@fairway/slo';
import request from 'supertest';
import { parse } from 'yaml';

jest.setTimeout(60_000);

const TEMPLATE = join(__dirname, '../../../templates/slo');
const GOLDEN = join(TEMPLATE, 'golden');

// UPDATE_GOLDEN=1 writes what is produced now: read the difference before it is committed.
const update = Boolean(process.env.UPDATE_GOLDEN);

function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap(
    entry => {
      const name = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    },
  );
}

const base64 = (file: string) =>
  readFileSync(join(TEMPLATE, file)).toString('base64');

/** Rules and what they cost change with every improvement of the rules; how they are shown does not. */
function withoutNumbers(markdown: string): string {
  const [before, after = ''] = markdown.split('#### Cost');
  return `${before}#### Cost${after
    .replace(/```yaml[\s\S]*?```/, '(rules)')
    .replace(/\d[\d ]*(?= \||$| in | groups)/gm, 'n')}`;
}

describe('the template of SLOs', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        fairwayModule,
        githubModule,
        gitlabModule,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              github: [{ host: 'github.com', token: 'never-used' }],
            },
          },
        }),
      ],
    });
  });

  afterAll(() => backend?.stop());

  async function dryRun(values: object) {
    const { body, status } = await request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .set('authorization', mockCredentials.user.header())
      .send({
        template: parse(readFileSync(join(TEMPLATE, 'template.yaml'), 'utf8')),
        values,
        directoryContents: filesBelow(TEMPLATE)
          .filter(path => path.startsWith('skeleton'))
          .map(path => ({ path, base64Content: base64(path) })),
      });
    const logged: string = (body.log ?? [])
      .map((line: any) => line.body.message)
      .join('\n');
    const produced: Record<string, string> = Object.fromEntries(
      (body.directoryContents ?? []).map((file: any) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString(),
      ]),
    );
    return { status, body, logged, produced };
  }

  const valuesOf = (name: string) =>
    parse(readFileSync(join(GOLDEN, name, 'values.yaml'), 'utf8'));

  function compare(name: string, text: string) {
    const file = join(GOLDEN, name);
    if (update || !existsSync(file)) {
      if (!update) throw new Error(`${file} is missing: UPDATE_GOLDEN=1`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  }

  it.each(readdirSync(GOLDEN))(
    'produces the golden files of %s, and shows the preview',
    async name => {
      const { status, body, produced } = await dryRun(valuesOf(name));
      expect([status, body.error]).toEqual([200, undefined]);

      const [[path, text], ...others] = Object.entries(produced);
      expect(others).toEqual([]);
      compare(join(name, path), text);
      const [preview] = body.output.text;
      compare(join(name, 'preview.md'), withoutNumbers(preview.content));

      const { documents } = parseOpenSlo(text, path);
      const { definitions, issues } = readDefinitions(documents);
      expect(issues).toEqual([]);
      expect(definitions).toHaveLength(1);
    },
  );

  it('puts the preview into the body of the pull request', async () => {
    const { logged } = await dryRun(valuesOf('availability'));
    const inputs = logged.slice(logged.indexOf('publish:github:pull-request'));
    expect(inputs).toContain('slo/checkout-availability');
    expect(inputs).toContain('| Promise | 99.9 % of events are good |');
    expect(inputs).toContain('record: slo:burn_rate:5m');
    expect(inputs).toContain('fairway slo rules slos');
  });

  it('proposes it at GitLab as well', async () => {
    const { logged } = await dryRun({
      ...valuesOf('availability'),
      propose: 'gitlab',
      repoUrl: 'gitlab.com?owner=shop&repo=checkout',
    });
    expect(logged).not.toContain('publish:github:pull-request');
    expect(
      logged.slice(logged.indexOf('publish:gitlab:merge-request')),
    ).toContain('| Promise | 99.9 % of events are good |');
  });

  it('stops at what could never work', async () => {
    const { status, body } = await dryRun({
      ...valuesOf('availability'),
      labels: 'job="checkout"}[5m]) or vector(1) #"',
    });
    expect(status).not.toBe(200);
    expect(JSON.stringify(body)).toMatch(/checkout-availability\.yaml/);
  });

  it.each([
    ['component', 'component:default/a\nkind: x'],
    ['folder', '../../etc'],
    ['targetPercent', 100],
    ['labels', 'job'],
    ['runbook', 'data:text/html,x'],
    ['environment', 'a b'],
  ])('refuses %s %j at the form', async (field, value) => {
    const { status, body } = await dryRun({
      ...valuesOf('availability'),
      [field]: value,
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(field);
  });
});
