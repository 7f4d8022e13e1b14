import {
  upstream,
  upstreamServer,
  type ReceivedRequest,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { runInShell, useConfigFiles } from '../testing/runInShell';
import { slo, sloText, useFolder } from './__testUtils__/sloFiles';

type Sample = { metric: Record<string, string>; value: [number, string] };

const vector = (result: Sample[]) =>
  upstream.json({ status: 'success', data: { resultType: 'vector', result } });
const matrix = (result: unknown[]) =>
  upstream.json({ status: 'success', data: { resultType: 'matrix', result } });
const tooMuch: UpstreamBehaviour = (_, response) => {
  response.writeHead(422, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      ...{ status: 'error', errorType: 'execution' },
      error: 'query processing would load too many samples into memory',
    }),
  );
};
const value = (text: string, metric = {}): Sample => ({
  metric,
  value: [1, text],
});

const HISTOGRAM = {
  total: 'http_seconds_count{job="checkout"}',
  good: 'http_seconds_bucket{job="checkout",le="0.3"}',
};

function latencyText(): string {
  return sloText({ total: HISTOGRAM.total, bad: HISTOGRAM.good }).replace(
    '"bad":',
    '"good":',
  );
}

describe('fairway slo asks a Prometheus', () => {
  const { write } = useFolder();
  const writeConfig = useConfigFiles();
  const file = write('slos.yaml', sloText());
  let server: UpstreamServer;

  beforeEach(async () => {
    server = await upstreamServer(vector([]));
  });

  afterEach(() => server.close());

  /** Answers instant queries by what they contain; the first that fits. */
  const answer = (answers: [string, Sample[]][]) =>
    server.behave((request: ReceivedRequest, response) => {
      const query = request.form.get('query') ?? '';
      const found = answers.find(([part]) => query.includes(part));
      return vector(found?.[1] ?? [])(request, response);
    });

  const asks = (command: string, ...more: string[]) =>
    slo(command, file, '--prometheus', server.url, ...more);

  it('and names the buckets next to a bound that is none', async () => {
    answer([
      [
        'count by (le)',
        ['0.1', '0.25', '0.5', '+Inf'].map(le => value('1', { le })),
      ],
      ['count_over_time', [value('20')]],
      ['count(', [value('4')]],
    ]);
    const latency = write('latency.yaml', latencyText());
    const { code, out } = await slo(
      ...['check', latency, '--prometheus', server.url],
    );
    expect(out).toContain('0.3 is no bound of a bucket of http_seconds_bucket');
    expect(out).toContain('nearest are 0.25 and 0.5');
    expect(code).toBe(1);
  });

  it('and warns of scrapes that are too rare, and of alerts that come late', async () => {
    answer([
      ['[1d:15m]', [value('0.001')]],
      ['count_over_time', [value('5')]],
      ['count(', [value('4')]],
    ]);
    const { code, out } = await asks('check');
    expect(out).toContain('scraped each 120 s');
    expect(out).toMatch(
      /error {2}SLO checkout-availability\n {2}The alert page over\s+1h can never fire/,
    );
    expect(out).toMatch(/warning .*\n {2}The alert page over\s+6h fires late/);
    expect(code).toBe(1);
  });

  it('whose series of failures may be missing', async () => {
    answer([
      ['code', []],
      ['count_over_time', [value('20')]],
      ['count(', [value('4')]],
    ]);
    const { code, out } = await asks('check');
    expect(out).toContain('If there was no failure yet, all is well.');
    expect(code).toBe(0);
    expect((await asks('check', '--strict')).code).toBe(1);
  });

  it('that is a source of the configuration, with its credentials', async () => {
    const config = writeConfig(`fairway:
  sources:
    prometheus:
      - name: main
        url: ${server.url}
        auth: { type: bearer, token: '\${TOKEN}' }
`);
    const args = ['slo', 'check', file, '--source', 'main', '--config', config];
    const { out } = await runInShell(args, { TOKEN: 'hunter2' });
    expect(server.requests[0].headers.authorization).toBe('Bearer hunter2');
    expect(out).not.toContain('hunter2');
    const other = await slo('check', file, '--source', 'x', '--config', config);
    expect(other.code).toBe(2);
    const both = await asks('check', '--source', 'main');
    expect(both.err).toContain('exclude each other');
    const alone = await slo('check', file, '--config', config);
    expect(alone.err).toContain('only with --source');
  });

  describe('that fails', () => {
    it.each([
      ['nothing listens', undefined, 'connection refused'],
      ['it wants credentials', upstream.error(401), '401'],
      ['it is a page', upstream.html(200), 'HTML'],
      ['it says nonsense', upstream.json({ status: 'fine' }), 'prometheus'],
      ['it redirects', upstream.redirect('https://sso.example/'), 'redirect'],
    ])('since %s', async (_, behaviour, words) => {
      if (behaviour) server.behave(behaviour);
      else await server.close();
      const check = await asks('check');
      expect(check.code).toBe(1);
      expect(check.out.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`could not be checked: .*${words}`, 'i'),
      );
      const backtest = await asks('backtest');
      expect(backtest).toMatchObject({ code: 1, out: '' });
      expect(backtest.err).toMatch(/^The past could not be read: prometheus/);
      const preview = await asks('preview');
      expect(preview).toMatchObject({ code: 1, out: '' });
    });
  });

  describe('for the past', () => {
    /** 20 events a second, one of a hundred bad, as far as it is asked. */
    const past = (request: ReceivedRequest) => {
      const [start, end, step] = ['start', 'end', 'step'].map(name =>
        Number(request.form.get(name)),
      );
      const rate = request.form.get('query')!.includes('code') ? '0.2' : '20';
      const values: [number, string][] = [];
      for (let t = start; t <= end; t += step) values.push([t, rate]);
      return { values, points: values.length };
    };
    const whole = (behaving: UpstreamServer) =>
      behaving.behave((request, response) =>
        matrix([{ metric: {}, values: past(request).values }])(
          request,
          response,
        ),
      );

    it('in pieces of fewer points than it gives', async () => {
      whole(server);
      const { out } = await asks('backtest', '--format', 'json');
      const points = server.requests.map(request => past(request).points);
      expect(Math.max(...points)).toBeLessThanOrEqual(11_000);
      expect(server.maxConcurrency).toBe(1);
      const [{ past: played, failures }] = JSON.parse(out).slos;
      expect(failures).toEqual([]);
      expect(played[0]).toMatchObject({ coverage: 1, gaps: [] });
      expect(played[0].achieved.overall).toBeCloseTo(0.99, 6);
    });

    it('in halves where a piece is too much, and tells what it does not get', async () => {
      const refused = { from: 0 };
      server.behave((request, response) => {
        const { points, values } = past(request);
        refused.from ||= values[0][0];
        const bad = points > 2000 || values[0][0] === refused.from;
        return bad
          ? tooMuch(request, response)
          : matrix([{ metric: {}, values }])(request, response);
      });
      const { code, out, err } = await asks('backtest', '--days', '2');
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toMatch(/not told: \d{4}-.*Z to \d{4}/);
      expect(out).toMatch(/Data +9\d(\.\d+)? % of the time; 1 gap/);
    });

    it('that it does not have', async () => {
      server.behave(matrix([]));
      const { code, out } = await asks('backtest');
      expect(code).toBe(1);
      expect(out).toContain('none: nothing is known');
      expect(out).toContain('No data, so nothing can be told of alerts.');
      expect(out).not.toMatch(/100 %|not once/);
    });

    it('of each budget of a grouped SLO', async () => {
      const grouped = write(
        'grouped.yaml',
        sloText({ annotations: { 'fairway.dev/group-by': 'cluster' } }),
      );
      server.behave((request, response) =>
        matrix(
          ['b', 'a'].map(cluster => ({
            metric: { cluster },
            values: past(request).values,
          })),
        )(request, response),
      );
      const { out } = await slo(
        ...['backtest', grouped, '--prometheus', server.url, '--days', '1'],
      );
      expect(out.match(/^ {2}cluster=\w$/gm)).toEqual([
        '  cluster=a',
        '  cluster=b',
      ]);
    });
  });
});
