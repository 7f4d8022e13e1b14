import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { runInShell, useConfigFiles } from '../testing/runInShell';

// The first question makes the demo fleet compute weeks of samples.
jest.setTimeout(60_000);

const SECRET = 'hunter2-hunter2';
const vector = (...result: unknown[]) =>
  upstream.json({
    status: 'success',
    data: { resultType: 'vector', result },
  });

describe('fairway doctor', () => {
  const write = useConfigFiles();
  const source = (url: string, more = '') =>
    write(`fairway:
  sources:
    prometheus:
      - name: prom
        url: ${url}
        timeout: 60s
${more}`);
  const doctor = (file: string, ...more: string[]) =>
    runInShell(['doctor', '--config', file, ...more]);

  describe('asks the demo fleet', () => {
    let fleet: DemoFleetServer;
    const token = '        auth: { type: bearer, token: "${TOKEN}" }\n';

    beforeAll(async () => {
      fleet = await startDemoFleet({ port: 0 });
    });

    afterAll(() => fleet.close());

    it('and finds nothing to mend', async () => {
      const file = source(`${fleet.url}/prometheus/prod-eu`);
      const { code, out } = await doctor(file);

      expect(code).toBe(0);
      expect(out).toContain(`fairway doctor: ${file}\n`);
      expect(out).toMatch(/^prom {2}ok {2}http/m);
      expect(out).toMatch(/^ {2}version +ok +Prometheus \d/m);
      expect(out).toMatch(/^ {2}slos +ok +11 fairway, 3 sloth$/m);
      expect(out).toMatch(/^ {2}rules +ok +\d+ rules of SLOs, none fails$/m);
      expect(out).toMatch(/^1 source, nothing to mend$/m);
    });

    it('with the token of a variable, which it never prints', async () => {
      const file = source(`${fleet.url}/prometheus/prod-us`, token);
      const args = ['doctor', '--config', file];
      const right = await runInShell(args, { TOKEN: 'demo-token' });
      const wrong = await runInShell(args, { TOKEN: SECRET });

      expect(right.code).toBe(0);
      expect(right.out).toMatch(/credentials +ok +accepted \(bearer\)$/m);
      expect(right.out).toMatch(/slos +ok +3 fairway, 2 pyrra$/m);
      expect(wrong.code).toBe(1);
      expect(wrong.out).toMatch(/^prom {2}unauthorized/m);
      expect(wrong.out).toMatch(
        /credentials +problem +prom does not know our credentials \(status 401\).*\n +-> Correct the bearer credentials under auth of prom/,
      );
      expect(wrong.out).toMatch(/^ {2}not known: content, .*slos/m);
      for (const { out, err } of [right, wrong]) {
        expect(out + err).not.toMatch(/demo-token|hunter2/);
      }
    });

    it('says that a variable without a value is missing', async () => {
      const { code, out } = await doctor(source(fleet.url, token));

      expect(code).toBe(1);
      expect(out).toContain(
        'fairway.sources.prometheus[0].auth.token: is missing',
      );
      expect(out).toContain('while the variable NAME is not set');
    });

    it('takes the last of several files', async () => {
      const first = source('http://127.0.0.1:1');
      const second = source(`${fleet.url}/prometheus/stage-eu`);
      const { code, out } = await doctor(first, '--config', second);

      expect(code).toBe(0);
      expect(out).toContain('2 sloth');
    });

    it('writes JSON', async () => {
      const { code, out } = await doctor(
        source(`${fleet.url}/prometheus/prod-eu`),
        '--format',
        'json',
      );

      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        findings: 0,
        configuration: [],
        sources: [
          {
            name: 'prom',
            state: 'ok',
            version: expect.stringMatching(/^Prometheus /),
            clockSkewSeconds: expect.any(Number),
            slos: { fairway: 11, sloth: 3, pyrra: 0 },
          },
        ],
      });
    });
  });

  describe('says what is wrong', () => {
    let server: UpstreamServer;

    beforeEach(async () => {
      server = await upstreamServer(vector());
    });

    afterEach(() => server.close());

    it('when nothing listens', async () => {
      await server.close();
      const { code, out } = await doctor(source(server.url));

      expect(code).toBe(1);
      expect(out).toMatch(
        /connection +problem +prom does not answer: connection refused\n +-> Check that http/,
      );
      expect(out).toMatch(
        /^ {2}not known: tls, credentials, content, version, clock, warnings, slos, rules$/m,
      );
    });

    it.each([
      ['401', upstream.error(401), 'credentials', 'wants credentials'],
      ['403', upstream.error(403), 'credentials', 'right to read'],
      ['404', upstream.html(404), 'content', 'must end where /api/v1 begins'],
      ['a page', upstream.html(200), 'content', 'past any login page'],
      [
        'a redirect',
        upstream.redirect('https://sso.example/login'),
        'content',
        'Set url of prom to where it points to',
      ],
      ['garbage', upstream.garbage(), 'content', 'to the API itself'],
    ])('about %s', async (_, behaviour, check, mend) => {
      server.behave(behaviour);
      const { code, out } = await doctor(source(server.url));

      expect(code).toBe(1);
      expect(out).toMatch(
        new RegExp(`^  ${check} +problem .*\n    -> .*${mend}`, 'm'),
      );
      expect(out).toMatch(/^1 source, 1 finding$/m);
    });

    it('about no SLOs, a wrong clock and a partial answer', async () => {
      server.behave(
        upstream.json(
          {
            status: 'success',
            warnings: ['store a is gone'],
            data: { resultType: 'vector', result: [], groups: [] },
          },
          { headers: { date: new Date(Date.now() - 120_000).toUTCString() } },
        ),
      );
      const { code, out } = await doctor(source(server.url));

      expect(code).toBe(1);
      expect(out).toMatch(/slos +problem +no SLO of a known rule set/);
      expect(out).toMatch(/clock +problem +its clock is 1[12]\d s behind ours/);
      expect(out).toMatch(/warnings +problem +store a is gone$/m);
      expect(out).toMatch(/version +note +it does not say$/m);
      expect(out).toMatch(/^1 source, 3 findings$/m);
    });

    it('about rules that fail and rules that nobody evaluates', async () => {
      const group = (rule: object, lastEvaluation: string) => ({
        name: 'checkout',
        interval: 30,
        lastEvaluation,
        rules: [
          {
            type: 'recording',
            name: 'slo:status',
            query: 'up',
            labels: { slo: 'checkout' },
            ...rule,
          },
        ],
      });
      const answer = (one: object) =>
        upstream.json({
          status: 'success',
          data: { resultType: 'vector', result: [], groups: [one] },
        });
      const now = new Date().toISOString();

      server.behave(
        answer(group({ health: 'err', lastError: 'many-to-many' }, now)),
      );
      expect((await doctor(source(server.url))).out).toMatch(
        /rules +problem +1 of 1 rules of SLOs fail; slo:status in group checkout: many-to-many\n +-> Mend/,
      );

      server.behave(answer(group({ health: 'ok' }, '2020-01-01T00:00:00Z')));
      expect((await doctor(source(server.url))).out).toMatch(
        /rules +problem +group checkout was last evaluated at 2020-01-01/,
      );
    });

    it('asks an Alertmanager, too', async () => {
      const file = write(`fairway:
  sources:
    alertmanager:
      - name: alerts
        url: ${server.url}
`);
      server.behave((request, response) =>
        upstream.json(
          request.path === '/api/v2/status'
            ? { versionInfo: { version: '0.28.0' } }
            : [{}, {}],
        )(request, response),
      );
      const right = await doctor(file);
      server.behave(upstream.html(404));
      const wrong = await doctor(file);

      expect(right.code).toBe(0);
      expect(right.out).toMatch(/version +ok +Alertmanager 0\.28\.0$/m);
      expect(right.out).toMatch(/silences +ok +2$/m);
      expect(wrong.code).toBe(1);
      expect(wrong.out).toContain('it must end where /api/v2 begins');
    });

    it('does not guess where the backend brings the credentials', async () => {
      const { code, out } = await doctor(
        source(server.url, '        auth: { type: sigv4 }\n'),
      );

      expect(code).toBe(1);
      expect(out).toMatch(
        /credentials +problem +auth type 'sigv4' is not built in/,
      );
      expect(server.requests).toHaveLength(0);
    });
  });

  describe('checks the configuration', () => {
    it('and names all mistakes, without secrets', async () => {
      const { code, out, err } = await doctor(
        source(
          'prom.example',
          `        intervall: 30s
        auth: { type: basic, username: u, pasword: ${SECRET} }
`,
        ),
      );

      expect(code).toBe(1);
      expect(out).toContain(`[0].intervall: is not a known key; known are`);
      expect(out).toContain(`[0].url: 'prom.example' is not an http or https`);
      expect(out).toContain(`[0].auth.pasword: is not a known key`);
      expect(out).toMatch(/^0 sources, 3 findings$/m);
      expect(out + err).not.toContain(SECRET);
    });

    it('and says which environments are no names', async () => {
      const file = source(
        'http://127.0.0.1:1',
        '  environments: { production: prod }\n',
      );
      const { code, out } = await doctor(file);

      expect(code).toBe(1);
      expect(out).toContain(
        'fairway.environments.production: "prod" must be a list',
      );
    });

    it('and says that there is no source', async () => {
      const { code, out } = await doctor(write('app: { title: Harbour }'));

      expect(code).toBe(1);
      expect(out).toContain('fairway.sources.prometheus: is missing; add a');
    });
  });

  it.each([
    [['doctor', '--config', '/nowhere.yaml'], 'cannot be read'],
    [['doctor', '--format', 'xml'], 'Allowed choices are text, json'],
    [['doctor', '--token', 'x'], '--token is of use only with --backend'],
    [['doctor', '--backend', 'localhost'], '--backend must be an http'],
    [
      ['doctor', '--backend', 'http://a', '--config', 'b'],
      '--config and --backend exclude each other',
    ],
    [['doctr'], "unknown command 'doctr'"],
  ])('refuses %j', async (args, complaint) => {
    const { code, out, err } = await runInShell(args);

    expect(code).toBe(2);
    expect(err).toContain(complaint);
    expect(out).toBe('');
  });

  it('explains itself', async () => {
    const { code, out } = await runInShell(['doctor', '--help']);

    expect(code).toBe(0);
    expect(out).toContain('--backend <url>');
    expect(out).toContain('Exit code: 0 all well');
  });
});
