import type { SourceReport } from '@fairway/contracts';
import { sloContract, type UnlinkedSlos } from '@fairway/contracts/slo';
import {
  upstream,
  upstreamServer,
  type ReceivedRequest,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { runInShell } from '../testing/runInShell';

const AT = '2026-11-01T10:00:00.000Z';
const healthy: SourceReport = {
  name: 'prod-eu',
  kind: 'prometheus',
  state: 'ok',
  asOf: AT,
  intervalSeconds: 30,
  clusters: [],
  version: 'Prometheus 3.5.0',
  clockSkewSeconds: 0,
  counts: { sloth: 3 },
  warnings: [],
  requests: { sent: 3, failed: 0, bytes: 100 },
};
const dead: SourceReport = {
  ...healthy,
  name: 'prod-us',
  state: 'unreachable',
  message: 'prod-us does not answer: connection refused',
  lastError: {
    at: AT,
    message: 'prod-us does not answer: connection refused',
  },
};
const never: SourceReport = {
  ...healthy,
  name: 'prod-ap',
  state: 'unauthorized',
  asOf: undefined,
  version: undefined,
  counts: {},
  message: 'prod-ap does not know our credentials (status 401)',
};
const unknown = { unknown: 'no-series' as const };
const unlinked: UnlinkedSlos['slos'] = [
  {
    status: {
      ref: 'prod-eu/returns-api-availability',
      id: 'returns-api-availability',
      source: 'prod-eu',
      replicas: ['prod-eu'],
      dialect: 'sloth',
      name: 'returns-api-availability',
      production: true,
      state: 'no-data',
      asOf: AT,
      objective: unknown,
      windowSeconds: unknown,
      sli: unknown,
      remaining: unknown,
      budgetSeconds: unknown,
      coverage: unknown,
      incomplete: false,
      events: unknown,
      badEvents: unknown,
      burn: [],
      tiers: [],
      alertRules: 'not-read',
      exhaustion: { unknown: 'no-series' },
      caveats: [],
      definition: 'none',
      rules: 'not-read',
    },
    line: 'fairway.dev/slo-selector: sloth_service=returns-api',
  },
];

function error(status: number, name: string, message: string) {
  return upstream.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}

describe('fairway doctor --backend', () => {
  let server: UpstreamServer;
  let reports: SourceReport[];
  let nobodys: UnlinkedSlos['slos'];
  let linksAsOf: string | undefined;

  beforeEach(async () => {
    reports = [healthy];
    nobodys = [];
    linksAsOf = AT;
    server = await upstreamServer((request, response) => {
      const { sources, unlinked: operation } = sloContract.operations;
      const body = request.path.endsWith('/v1/sources')
        ? sources.output.parse({ sources: [], reports })
        : operation.output.parse({ sources: [], slos: nobodys, linksAsOf });
      return upstream.json(body)(request, response);
    });
  });

  afterEach(() => server.close());

  const doctor = (...more: string[]) =>
    runInShell(['doctor', '--backend', `${server.url}/`, ...more], {
      FAIRWAY_TOKEN: 'hunter2-hunter2',
    });

  it('does not call SLOs linked before the catalog was read', async () => {
    linksAsOf = undefined;
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toMatch(/unlinked +problem +it has not read the catalog yet/);
  });

  it('asks as whoever the token belongs to', async () => {
    const { code, out } = await doctor();
    const seen = ({ path, headers }: ReceivedRequest) => [
      path,
      headers.authorization,
    ];

    expect(code).toBe(0);
    expect(server.requests.map(seen)).toEqual([
      ['/api/fairway-slo/v1/sources', 'Bearer hunter2-hunter2'],
      ['/api/fairway-slo/v1/unlinked', 'Bearer hunter2-hunter2'],
    ]);
    expect(out).toMatch(/^prod-eu {2}ok$/m);
    expect(out).toMatch(/^ {2}version +ok +Prometheus 3\.5\.0$/m);
    expect(out).toMatch(/^ {2}slos +ok +3 sloth$/m);
    expect(out).toMatch(/^1 source, nothing to mend$/m);
    expect(out).not.toContain('hunter2');
  });

  it('prefers --token', async () => {
    await doctor('--token', 'other');

    expect(server.requests[0].headers.authorization).toBe('Bearer other');
  });

  it('reports sources that do not answer, and SLOs of nobody', async () => {
    reports = [healthy, dead, never];
    nobodys = unlinked;
    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toMatch(
      /^prod-us {2}unreachable\n {2}state +problem +prod-us does not answer: connection refused; last good answer at 2026-11-01T10:00:00.000Z\n {4}-> Check url/m,
    );
    expect(out).toMatch(
      /^prod-ap {2}unauthorized\n {2}state +problem .*no good answer yet\n {4}-> Correct the credentials.*\n\n/m,
    );
    expect(out).toMatch(
      /^ {2}prod-eu\/returns-api-availability {2}fairway\.dev\/slo-selector: sloth_service=returns-api$/m,
    );
    expect(out).toMatch(/^3 sources, 3 findings$/m);
  });

  it.each([
    [{ state: 'ok' as const, asOf: AT }, 0, `ok +last read at ${AT}`],
    [
      {
        state: 'unreachable' as const,
        message: 'prod-eu answered with status 500',
      },
      1,
      'problem +prod-eu answered with status 500; they were never read\\n {4}-> Let /api/v1/rules of prod-eu',
    ],
    [
      { state: 'stale' as const, asOf: AT },
      1,
      `problem +they are stale; last read at ${AT}`,
    ],
  ])('says how reading the rules fares: %j', async (rules, findings, says) => {
    reports = [{ ...healthy, rules: { ...rules, intervalSeconds: 300 } }];
    const { code, out } = await doctor();

    expect(code).toBe(findings);
    expect(out).toMatch(new RegExp(`^  rules +${says}`, 'm'));
  });

  it('writes JSON', async () => {
    reports = [never];
    nobodys = unlinked;
    const { code, out } = await doctor('--format', 'json');

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      findings: 2,
      asked: [server.url],
      sources: [{ name: 'prod-ap', state: 'unauthorized' }],
      unlinked: [{ ref: 'prod-eu/returns-api-availability' }],
    });
    expect(JSON.parse(out).sources[0]).not.toHaveProperty('slos');
  });

  it.each([
    [
      'no token that it knows',
      error(401, 'AuthenticationError', 'Missing credentials'),
      /sources +problem +status 401: Missing credentials\n +-> Set FAIRWAY_TOKEN/,
    ],
    [
      'no permission',
      error(403, 'NotAllowedError', 'Missing permission fairway.sources.read'),
      /sources +problem +status 403: Missing permission fairway.sources.read\n +-> Let the permission policy/,
    ],
    [
      'no such plugin',
      error(404, 'NotFoundError', 'Not found'),
      /status 404.*\n +-> Install @fairway\/plugin-slo-backend/,
    ],
    [
      'a page',
      upstream.html(200),
      /answered something that is not JSON\n +-> Check that --backend is a Backstage/,
    ],
    [
      'a redirect',
      upstream.redirect('https://sso.example/'),
      /no answer: .*\n +-> Check that the backend runs/,
    ],
    [
      'another shape',
      upstream.json({ reports: 1 }),
      /answered in a shape that this version does not know/,
    ],
  ])('says what is in the way: %s', async (_, behaviour, message) => {
    server.behave(behaviour);
    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toMatch(message);
    expect(out).toMatch(/^0 sources, 1 finding$/m);
    expect(out).not.toContain('hunter2');
  });

  it('tells sources also where SLOs of nobody may not be seen', async () => {
    const { sources } = sloContract.operations;
    server.behave((request, response) =>
      (request.path.endsWith('/v1/sources')
        ? upstream.json(sources.output.parse({ sources: [], reports }))
        : error(403, 'NotAllowedError', 'Missing permission'))(
        request,
        response,
      ),
    );
    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toMatch(/unlinked +problem +status 403/);
    expect(out).toMatch(/^prod-eu {2}ok$/m);
  });

  it('says that nothing listens', async () => {
    await server.close();
    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toMatch(/no answer: ECONNREFUSED/);
  });

  it('says that there are no sources', async () => {
    reports = [];
    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toMatch(/it has no sources\n +-> Add one/);
  });
});
