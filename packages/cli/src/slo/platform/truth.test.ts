import { setTimeout as sleep } from 'node:timers/promises';
import {
  missingPrometheus,
  PrometheusServer,
  type PrometheusRuleGroup,
} from '@fairway/kit-node/testUtils';
import {
  readDefinitions,
  ruleGroupsOf,
  type PlatformFile,
  type PlatformSloKey,
  type SloDefinition,
} from '@fairway/slo';
import { runInShell } from '../../testing/runInShell';
import { ClusterExposition, type Truth } from './__testUtils__/exposition';

const missing = missingPrometheus();
const tried = missing ? describe.skip : describe;

const TRUTH: Truth = {
  slowRequests: 0.02,
  failedRequests: 0.002,
  slowLists: 0.015,
  slowScheduling: 0.04,
  slowWebhooks: 0.03,
  failedWebhooks: 0.005,
  slowQueues: 0.007,
  slowEtcdRequests: 0.011,
  slowDisks: 0.025,
  membersWithoutLeader: 0.25,
  servfail: 0.003,
  slowDns: 0.008,
  failedIngress: 0.004,
  probeFails: false,
};

// One of each range of versions whose metrics differ; the last one cannot be reached from outside.
const CLUSTERS: Record<string, { version: string; truth: Truth }> = {
  old: { version: '1.22', truth: TRUTH },
  prod: { version: '1.25', truth: { ...TRUTH, slowRequests: 0.3 } },
  stage: { version: '1.28', truth: { ...TRUTH, slowScheduling: 0.6 } },
  edge: { version: '1.36', truth: { ...TRUTH, probeFails: true } },
};

function expected({ truth }: { truth: Truth }): Record<string, number> {
  const shares: Record<
    Exclude<PlatformSloKey, 'ingress-traefik-availability'>,
    number
  > = {
    'control-plane-availability': truth.probeFails ? 1 : truth.failedRequests,
    'api-availability': truth.failedRequests,
    'api-probe': truth.probeFails ? 1 : 0,
    'api-latency': truth.slowRequests,
    'api-list-latency': truth.slowLists,
    'webhook-availability': truth.failedWebhooks,
    'webhook-latency': truth.slowWebhooks,
    'scheduling-latency': truth.slowScheduling,
    'scheduler-errors': 0.1,
    'controller-manager-latency': truth.slowQueues,
    'etcd-availability': truth.membersWithoutLeader,
    'etcd-disk-latency': truth.slowDisks,
    'etcd-request-latency': truth.slowEtcdRequests,
    'coredns-availability': truth.servfail,
    'coredns-latency': truth.slowDns,
    'ingress-nginx-availability': truth.failedIngress,
  };
  return shares;
}

/** Names say why it is skipped. */
tried(`a real Prometheus${missing ? `: ${missing}` : ''}`, () => {
  let prometheus: PrometheusServer;
  let started: number;

  const exposition = () =>
    Object.entries(CLUSTERS)
      .map(([cluster, { version, truth }]) =>
        ClusterExposition.text(
          version,
          { cluster },
          { seconds: (Date.now() - started) / 1000, truth },
        ),
      )
      .join('');

  const definitionsOf = async (...args: string[]): Promise<SloDefinition[]> => {
    const { code, out, err } = await runInShell([
      ...['slo', 'platform', '--prometheus', prometheus.url],
      ...['--format', 'json', ...args],
    ]);
    expect([code, err]).toEqual([0, '']);
    const { files } = JSON.parse(out) as { files: PlatformFile[] };
    const { definitions, issues } = readDefinitions(
      files.flatMap(({ name, documents }) =>
        documents.map(value => ({ origin: name, value })),
      ),
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return definitions;
  };

  const rulesOf = (definitions: SloDefinition[]): PrometheusRuleGroup[] =>
    definitions
      .flatMap(definition =>
        ruleGroupsOf(definition, { nowInterval: '5s', statusInterval: '30s' }),
      )
      .filter(({ name }) => name.endsWith('/now'))
      .map(group => ({ ...group, rules: [...group.rules] as never[] }));

  const share = async (slo: string, cluster?: string) => {
    const matchers = [
      `slo="${slo}"`,
      ...(cluster ? [`cluster="${cluster}"`] : []),
    ];
    const of = (what: string) => `slo:${what}:rate5m{${matchers.join(',')}}`;
    return prometheus.value(`${of('bad')} / ${of('total')}`);
  };

  beforeAll(async () => {
    prometheus = await PrometheusServer.create();
    started = Date.now();
    await prometheus.scrape(exposition);
    await prometheus.start();
    await sleep(12_000);
    const each = await definitionsOf('--per-cluster');
    const shared = await definitionsOf();
    const groups = [
      ...new Map([...each, ...shared].map(one => [one.id, one])).values(),
    ];
    await prometheus.setRules(rulesOf(groups));
    await prometheus.restart();
    await sleep(30_000);
  }, 120_000);

  afterAll(() => prometheus?.destroy());

  it.each(
    Object.entries(CLUSTERS).map(
      ([cluster, { version }]) => [cluster, version] as const,
    ),
  )('finds the truth of each SLO of %s, which runs %s', async cluster => {
    const found: Record<string, number | undefined> = {};
    const truth = expected(CLUSTERS[cluster]);
    for (const key of Object.keys(truth)) {
      found[key] = await share(`${cluster}-${key}`);
    }
    expect(rounded(found)).toEqual(rounded(truth));
  });

  it('finds the same where clusters share a definition', async () => {
    for (const [cluster, { truth }] of Object.entries(CLUSTERS)) {
      const found = {
        'etcd-disk-latency': await share('etcd-disk-latency', cluster),
        'control-plane-availability': await share(
          'control-plane-availability',
          cluster,
        ),
      };
      const { [`control-plane-availability`]: away } = expected({ truth });
      expect(rounded(found)).toEqual(
        rounded({
          'etcd-disk-latency': truth.slowDisks,
          'control-plane-availability': away,
        }),
      );
    }
  });
});

/** Scrapes differ by milliseconds, so that whole shares come out a little off. */
function rounded(
  shares: Record<string, number | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shares).map(([key, value]) => [key, `${value?.toFixed(4)}`]),
  );
}
