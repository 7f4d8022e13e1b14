import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLATFORM_SLO_KEYS } from '@fairway/slo';
import { upstream, type UpstreamServer } from '@fairway/kit-node/testUtils';
import { runInShell, useConfigFiles } from '../../testing/runInShell';
import {
  clusterSeries,
  type IndexedSeries,
} from './__testUtils__/clusterSeries';
import { indexServer } from './__testUtils__/indexServer';

// All but Traefik's.
const ALL = PLATFORM_SLO_KEYS.length - 1;

interface Answer {
  findings: { slos: string[]; clusters?: string[]; message: string }[];
  files: {
    name: string;
    documents: {
      metadata: { name: string; annotations?: Record<string, string> };
      spec: unknown;
    }[];
  }[];
}

describe('fairway slo platform', () => {
  const write = useConfigFiles();
  const servers: UpstreamServer[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'fairway-platform-'));

  afterEach(async () => {
    await Promise.all(servers.splice(0).map(server => server.close()));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const serve = async (...series: IndexedSeries[]) => {
    const server = await indexServer(series);
    servers.push(server);
    return server;
  };
  const platform = (...args: string[]) =>
    runInShell(['slo', 'platform', ...args]);
  const json = async (...args: string[]) => {
    const { code, out, err } = await platform(...args, '--format', 'json');
    if (!out) throw new Error(err);
    return { code, ...(JSON.parse(out) as Answer) };
  };

  it('makes all SLOs of the only cluster', async () => {
    const { url } = await serve(...clusterSeries('1.34'));
    const { code, findings, files } = await json('--prometheus', url);
    expect(findings).toEqual([]);
    expect(code).toBe(0);
    expect(files).toHaveLength(1);
    expect(files[0].documents).toHaveLength(ALL);
    expect(JSON.stringify(files)).not.toContain('group-by');
  });

  it.each([
    ['1.22', 'apiserver_request_duration_seconds_bucket'],
    ['1.25', 'apiserver_request_slo_duration_seconds_bucket'],
    ['1.34', 'apiserver_request_sli_duration_seconds_bucket'],
  ])('finds the metrics of %s', async (version, metric) => {
    const { url } = await serve(...clusterSeries(version));
    const { files } = await json('--prometheus', url);
    const document = files[0].documents.find(
      ({ metadata }) => metadata.name === 'api-latency',
    );
    expect(JSON.stringify(document)).toContain(metric);
  });

  it('makes one for all clusters, or one for each', async () => {
    const { url } = await serve(
      ...clusterSeries('1.34', { cluster: 'prod-eu' }),
      ...clusterSeries('1.34', { cluster: 'prod-us' }),
      { __name__: 'up', job: 'redis', cluster: 'redis-a' },
    );
    const shared = await json('--prometheus', url);
    expect(shared.files.map(({ name }) => name)).toEqual(['clusters.yaml']);
    expect(JSON.stringify(shared.files)).toContain(
      '"fairway.dev/group-by":"cluster"',
    );
    const each = await json('--prometheus', url, '--per-cluster');
    expect(each.files.map(({ name }) => name)).toEqual([
      'prod-eu.yaml',
      'prod-us.yaml',
    ]);
    const named = await json(
      ...['--prometheus', url, '--cluster', 'prod-us'],
      ...['--entity-namespace', 'infra'],
    );
    expect(named.files.map(({ name }) => name)).toEqual(['prod-us.yaml']);
    expect(
      named.files[0].documents[0].metadata.annotations?.['fairway.dev/entity'],
    ).toBe('resource:infra/prod-us');
    expect(JSON.stringify(named.files)).toContain('cluster=\\"prod-us\\"');
  });

  it('names the only cluster where there is no label for it', async () => {
    const { url } = await serve(...clusterSeries('1.34'));
    const { files } = await json('--prometheus', url, '--cluster', 'prod-eu');
    expect(files.map(({ name }) => name)).toEqual(['prod-eu.yaml']);
    expect(JSON.stringify(files)).not.toContain('cluster=');
  });

  it('takes another label', async () => {
    const { url } = await serve(...clusterSeries('1.34', { k8s: 'a' }));
    const { files } = await json(
      ...['--prometheus', url, '--cluster-label', 'k8s', '--cluster', 'a'],
    );
    expect(JSON.stringify(files)).toContain('k8s=\\"a\\"');
  });

  it('says what is lacking, and what to scrape', async () => {
    const { url } = await serve(
      ...clusterSeries('1.34').filter(
        ({ __name__: name }) =>
          !/^(scheduler|workqueue|etcd_(server|disk))/.test(name),
      ),
    );
    const { code, out, err } = await platform('--prometheus', url);
    expect(code).toBe(1);
    expect(out).toContain('name: api-latency');
    expect(out).not.toContain('scheduling');
    expect(err).toContain(
      "The scheduler's metrics are not there; managed control planes mostly do not expose them\n  not made: scheduling-latency, scheduler-errors\n  -> Scrape /metrics of kube-scheduler",
    );
    expect(err).toMatch(/\n11 SLOs, 3 findings\n$/);
    const without = await platform(
      ...['--prometheus', url, '--without', 'scheduling-latency'],
      ...['--without', 'scheduler-errors,controller-manager-latency'],
      ...['--without', 'etcd-availability,etcd-disk-latency'],
    );
    expect(without.code).toBe(0);
    expect(without.err).toBe('11 SLOs, nothing is lacking\n');
  });

  it('says which series belong to no cluster', async () => {
    const labelled = clusterSeries('1.34', { cluster: 'a' });
    const { url } = await serve(
      ...labelled.filter(({ job }) => job !== 'etcd'),
      ...clusterSeries('1.34').filter(({ job }) => job === 'etcd'),
    );
    const { findings } = await json('--prometheus', url);
    expect(findings[0].message).toMatch(
      /^Series without the label cluster belong to no cluster: etcd_/,
    );
  });

  it('hands on what the Prometheus warns of', async () => {
    const server = await serve(...clusterSeries('1.34'));
    server.next(
      upstream.json({ status: 'success', data: [], warnings: ['partial'] }),
    );
    const { code, findings } = await json('--prometheus', server.url);
    expect(code).toBe(1);
    expect(findings[0].message).toBe('prometheus warns: partial');
  });

  it('asks a source of the configuration with its credentials', async () => {
    const server = await serve(...clusterSeries('1.34'));
    const file = write(`fairway:
  sources:
    prometheus:
      - name: main
        url: ${server.url}
        auth: { type: bearer, token: hunter2 }
`);
    const { code } = await platform('--source', 'main', '--config', file);
    expect(code).toBe(0);
    expect(server.requests[0].headers.authorization).toBe('Bearer hunter2');
    const wrong = await platform('--source', 'other', '--config', file);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('there is: main');
  });

  it('needs no Prometheus where the version is stated', async () => {
    const { code, files, findings } = await json(
      ...['--kubernetes-version', '1.25', '--cluster', 'a', 'b'],
      ...['--label', 'owner=team-platform', '--environment', 'production'],
    );
    expect(files[0].documents[0].metadata).toMatchObject({
      labels: { owner: 'team-platform' },
      annotations: { 'fairway.dev/environment': 'production' },
    });
    expect(code).toBe(1);
    expect(files.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
    expect(findings.map(({ slos }) => slos)).toEqual([
      ['api-probe'],
      ['ingress-nginx-availability'],
    ]);
    expect(JSON.stringify(files)).toContain('apiserver_request_slo_duration');
  });

  it('writes files, and keeps what was changed by hand', async () => {
    const { url } = await serve(...clusterSeries('1.34'));
    const out = join(folder, 'slos');
    const args = ['--prometheus', url, '--cluster', 'a', '--out', out];
    expect((await platform(...args)).out).toBe(
      `${join(out, 'a.yaml')} written\n`,
    );
    expect(readdirSync(out)).toEqual(['a.yaml']);
    const again = await platform(...args);
    expect([again.code, again.out]).toEqual([
      0,
      `${join(out, 'a.yaml')} is as it was\n`,
    ]);
    const file = join(out, 'a.yaml');
    const nowhere = await platform(...args.with(-1, file));
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toBe(
      `--out: ${join(file, 'a.yaml')} cannot be read (ENOTDIR)\n`,
    );
    const mine = `# ours\n${readFileSync(join(out, 'a.yaml'), 'utf8')}`;
    writeFileSync(join(out, 'a.yaml'), mine);
    const refused = await platform(...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('is there and differs');
    expect(readFileSync(join(out, 'a.yaml'), 'utf8')).toBe(mine);
    expect((await platform(...args, '--force')).code).toBe(0);
    expect(readFileSync(join(out, 'a.yaml'), 'utf8')).not.toBe(mine);
  });

  it('ends with 1 where the Prometheus does not answer', async () => {
    const { code, out, err } = await platform(
      '--prometheus',
      'http://127.0.0.1:1',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('prometheus');
  });

  it.each([
    [[], 'Say which Prometheus to ask'],
    [['--kubernetes-version', 'new'], 'write it like 1.34'],
    [['--prometheus', 'http://u:p@h'], '--prometheus'],
    [['--prometheus', 'http://h', '--cluster-label', 'a b'], 'a label'],
    [['--prometheus', 'http://h', '--job', 'web=x'], 'components: apiserver'],
    [['--prometheus', 'http://h', '--without', 'x'], 'there is no such SLO'],
    [['--prometheus', 'http://h', '--force'], '--out'],
    [['--kubernetes-version', '1.34', '--label', 'x'], '<name>=<value>'],
    [['--prometheus', 'http://h', '--entity-namespace', 'A b'], 'namespace'],
  ])('refuses %p', async (args, says) => {
    const { code, out, err } = await platform(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('refuses clusters that are not there', async () => {
    const labelled = await serve(...clusterSeries('1.34', { cluster: 'a' }));
    const one = await platform('--prometheus', labelled.url, '--cluster', 'b');
    expect([one.code, one.err]).toEqual([
      2,
      'No metrics of Kubernetes have cluster="b"; there is a\n',
    ]);
    const plain = await serve(...clusterSeries('1.34'));
    const two = await platform(
      '--prometheus',
      plain.url,
      '--cluster',
      'a',
      'b',
    );
    expect(two.code).toBe(2);
    expect(two.err).toContain('cannot tell a, b apart');
  });
});
