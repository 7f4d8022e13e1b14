import { selectorsOf } from '../promql/selectorsOf';
import { selector } from '../promql/selector';
import { factsOfVersion } from './knownMetrics';
import type { ClusterFacts, PlatformSloKey } from './PlatformFacts';
import {
  PLATFORM_SLO_KEYS,
  platformSlos,
  type PlatformOptions,
} from './platformSlos';

function facts(
  change: (metrics: ClusterFacts['metrics']) => void = () => {},
  cluster?: string,
): ClusterFacts {
  const label = cluster === undefined ? undefined : 'cluster';
  const made = factsOfVersion('1.34', { cluster, label })!;
  const metrics = structuredClone(made.metrics);
  for (const [name, metric] of Object.entries(metrics)) {
    if (name.startsWith('apiserver') || name.startsWith('etcd_request'))
      metric.jobs = ['apiserver'];
  }
  metrics.nginx_ingress_controller_requests = {};
  metrics.probe_success = { jobs: ['apiserver-probe', 'shop'], instances: [] };
  change(metrics);
  return { ...made, metrics };
}

function drop(metrics: ClusterFacts['metrics'], start: string) {
  for (const name of Object.keys(metrics)) {
    if (name.startsWith(start)) delete metrics[name];
  }
}

function sloOf(
  key: PlatformSloKey,
  clusters: ClusterFacts[] = [facts()],
  options?: PlatformOptions,
) {
  return platformSlos(clusters, options).slos.find(
    ({ slo }) => slo.key === key,
  );
}

function latencyOf(key: PlatformSloKey, found: ClusterFacts) {
  const indicator = sloOf(key, [found])?.slo.indicator;
  if (indicator?.type !== 'latency') throw new Error(`${indicator?.type}`);
  const { metric, matchers } = indicator.bucket;
  return { text: selector(metric, matchers), ...indicator };
}

function ratioOf(key: PlatformSloKey, found: ClusterFacts[], options = {}) {
  const indicator = sloOf(key, found, options)?.slo.indicator;
  if (indicator?.type !== 'ratio') throw new Error(`${indicator?.type}`);
  return indicator.bad;
}

describe('a cluster whose parts are all scraped', () => {
  it('has every SLO but those of the other ingress controller', () => {
    const { slos, findings } = platformSlos([facts()]);
    expect(slos.map(({ slo }) => slo.key)).toEqual(
      PLATFORM_SLO_KEYS.filter(key => key !== 'ingress-traefik-availability'),
    );
    expect(findings).toEqual([]);
  });

  it('leaves out what is not wanted', () => {
    const leaveOut: PlatformSloKey[] = ['api-latency', 'etcd-availability'];
    const { slos } = platformSlos([facts()], { leaveOut });
    const keys = slos.map(({ slo }) => slo.key);
    expect(keys).not.toContain('api-latency');
    expect(keys).not.toContain('etcd-availability');
  });

  it('counts server-side applies, and nothing that streams', () => {
    const { text } = latencyOf('api-latency', facts());
    expect(text).toBe(
      'apiserver_request_sli_duration_seconds_bucket{job="apiserver",verb=~"APPLY|DELETE|GET|PATCH|POST|PUT",scope="resource",subresource!~"proxy|attach|log|exec|portforward"}',
    );
    expect(latencyOf('api-list-latency', facts()).text).toContain(
      'verb="LIST"',
    );
  });

  it('takes only the API server from the requests that every API server counts', () => {
    const aggregated = facts(metrics => {
      metrics.apiserver_request_total.jobs = [
        'apiserver',
        'custom-metrics-apiserver',
        'metrics-server',
      ];
    });
    expect(latencyOf('api-latency', aggregated).text).toContain(
      'job="apiserver"',
    );
  });
});

describe('jobs', () => {
  it.each([
    [['kube-apiserver', 'apiserver'], 'job=~"apiserver|kube-apiserver"'],
    [['kubernetes-apiservers'], 'job="kubernetes-apiservers"'],
    [['integrations/kubernetes/kube-apiserver'], 'kube-apiserver"'],
    [['main'], 'job="main"'],
  ])('%p', (jobs, expected) => {
    const found = facts(metrics => {
      metrics.apiserver_request_total.jobs = jobs;
    });
    expect(latencyOf('api-latency', found).text).toContain(expected);
  });

  it('asks where none of several looks right, and takes the one that it is told', () => {
    const odd = facts(metrics => {
      metrics.apiserver_request_total.jobs = ['a', 'b'];
    });
    const { slos, findings } = platformSlos([odd]);
    expect(slos.map(({ slo }) => slo.key)).not.toContain('api-latency');
    expect(findings[0]).toMatchObject({
      message: 'None of the jobs a, b looks like the API server',
      mend: 'Say which one is: --job apiserver=<job>',
    });
    expect(findings[0].slos).toContain('control-plane-availability');
    const told = platformSlos([odd], { jobs: { apiserver: 'b' } });
    expect(told.findings).toEqual([]);
  });

  it('matches none where the series have no job', () => {
    const found = facts(metrics => {
      metrics.apiserver_request_total.jobs = [];
    });
    expect(latencyOf('api-latency', found).text).not.toContain('job');
  });
});

describe('what is lacking', () => {
  it.each([
    [
      'scheduler',
      'scheduler_',
      ['scheduling-latency', 'scheduler-errors'],
      /scheduler's metrics are not there; managed control planes/,
    ],
    [
      'controller manager',
      'workqueue_',
      ['controller-manager-latency'],
      /managed control planes/,
    ],
    [
      'etcd',
      'etcd_disk',
      ['etcd-disk-latency'],
      /etcd's own metrics are not there/,
    ],
    [
      'CoreDNS',
      'coredns',
      ['coredns-availability', 'coredns-latency'],
      /CoreDNS' metrics/,
    ],
    [
      'webhooks',
      'apiserver_admission_webhook',
      ['webhook-availability', 'webhook-latency'],
      /No admission webhook was called/,
    ],
    [
      'ingress',
      'nginx',
      ['ingress-nginx-availability'],
      /neither of ingress-nginx nor of Traefik/,
    ],
    ['probe', 'probe_success', ['api-probe'], /No probe of the API server/],
  ])('%s', (_, start, keys, says) => {
    const { slos, findings } = platformSlos([
      facts(metrics => drop(metrics, start)),
    ]);
    expect(findings).toEqual([
      {
        slos: keys,
        clusters: undefined,
        message: expect.stringMatching(says),
        mend: expect.stringMatching(/\w/),
      },
    ]);
    for (const { slo } of slos) expect(keys).not.toContain(slo.key);
  });

  it('takes the next metric where the better one is dropped', () => {
    const found = facts(metrics => drop(metrics, 'apiserver_request_sli'));
    const { metric, matchers } = latencyOf('api-latency', found).count;
    expect(metric).toBe('apiserver_request_duration_seconds_count');
    expect(matchers).toContainEqual({ label: 'dry_run', op: '=', value: '' });
  });

  it('names the bucket that is dropped, as a well-known chart did with 30 s', () => {
    const found = facts(metrics => {
      metrics.apiserver_request_sli_duration_seconds_bucket.bounds = [
        '60',
        '0.1',
        '1',
        '+Inf',
      ];
    });
    const { slos, findings } = platformSlos([found]);
    expect(slos.map(({ slo }) => slo.key)).not.toContain('api-list-latency');
    expect(findings).toEqual([
      {
        slos: ['api-list-latency'],
        clusters: undefined,
        message:
          'apiserver_request_sli_duration_seconds has no bucket of 30 s, only 0.1, 1, 60',
        mend: expect.stringContaining('Keep le="30"'),
      },
    ]);
  });

  it('takes bounds however they are written', () => {
    const found = facts(metrics => {
      metrics.apiserver_request_sli_duration_seconds_bucket.bounds = [
        '1.0',
        '30.0',
        '+Inf',
      ];
    });
    expect(latencyOf('api-latency', found).bound).toBe('1');
  });

  it('waits for the first pod where the scheduler has scheduled none', () => {
    const idle = facts(metrics => {
      drop(metrics, 'scheduler_pod');
      drop(metrics, 'scheduler_schedule');
    });
    expect(latencyOf('scheduling-latency', idle).count.metric).toBe(
      'scheduler_pod_scheduling_sli_duration_seconds_count',
    );
    expect(sloOf('scheduler-errors', [idle])).toBeDefined();
    const old = { ...idle, kubernetesVersion: '1.28' };
    expect(latencyOf('scheduling-latency', old).count.metric).toBe(
      'scheduler_pod_scheduling_duration_seconds_count',
    );
    const unknown = { ...idle, kubernetesVersion: undefined };
    expect(sloOf('scheduling-latency', [unknown])).toBeUndefined();
  });

  it('reads native histograms', () => {
    const found = facts(metrics => {
      drop(metrics, 'coredns_dns_request');
      metrics.coredns_dns_request_duration_seconds = {};
    });
    expect(sloOf('coredns-latency', [found])?.slo.indicator).toMatchObject({
      type: 'native-latency',
      histogram: { metric: 'coredns_dns_request_duration_seconds' },
      bound: '0.128',
    });
  });
});

describe('control plane availability', () => {
  it('is requests and the probe from outside', () => {
    const metrics = selectorsOf(
      ratioOf('control-plane-availability', [facts()]).replaceAll(
        '{{.window}}',
        '5m',
      ),
    ).map(({ metric }) => metric);
    expect(new Set(metrics)).toEqual(
      new Set(['apiserver_request_total', 'probe_success']),
    );
    const probe = sloOf('api-probe')?.slo.indicator;
    expect(probe).toEqual({
      type: 'probe',
      up: {
        metric: 'probe_success',
        matchers: [{ label: 'job', op: '=', value: 'apiserver-probe' }],
      },
    });
  });

  it("takes Prometheus' own scrape where nobody probes", () => {
    const found = facts(metrics => delete metrics.probe_success);
    expect(ratioOf('control-plane-availability', [found])).toContain(
      'max(up{job="apiserver"})',
    );
    expect(
      sloOf('control-plane-availability', [found])?.slo.description,
    ).toContain("Prometheus' own scrape");
  });

  it('knows a probe by what it asks', () => {
    const found = facts(metrics => {
      metrics.probe_success = {
        jobs: ['blackbox'],
        instances: [
          'https://shop.example.com',
          'https://k8s.example.com/readyz',
        ],
      };
    });
    expect(ratioOf('control-plane-availability', [found])).toContain(
      'probe_success{instance="https://k8s.example.com/readyz"}',
    );
  });
});

describe('several clusters', () => {
  const two = [facts(undefined, 'prod-eu'), facts(undefined, 'prod-us')];

  it('have definitions of their own, by their label', () => {
    const { slos } = platformSlos(two);
    const latencies = slos.filter(({ slo }) => slo.key === 'api-latency');
    expect(latencies.map(({ cluster, groupBy }) => [cluster, groupBy])).toEqual(
      [
        ['prod-eu', []],
        ['prod-us', []],
      ],
    );
    for (const { slo, cluster } of slos) {
      const text = JSON.stringify(slo.indicator);
      expect(text).toContain(cluster);
      for (const { matchers } of selectorsIn(slo.indicator)) {
        expect(matchers).toContainEqual({
          label: 'cluster',
          op: '=',
          value: cluster,
        });
      }
    }
  });

  it('share one where they are alike, each with its budget', () => {
    const { slos, findings } = platformSlos(two, { grouped: true });
    expect(slos).toHaveLength(PLATFORM_SLO_KEYS.length - 1);
    for (const { cluster, groupBy } of slos) {
      expect(cluster).toBeUndefined();
      expect(groupBy).toEqual(['cluster']);
    }
    expect(findings).toEqual([]);
    const ratio = ratioOf('control-plane-availability', two, { grouped: true });
    expect(ratio.match(/(sum|max) by \(cluster\)/g)).toHaveLength(5);
    expect(ratio).not.toContain('prod-eu');
  });

  it('do not share one where their metrics differ', () => {
    const old = {
      ...factsOfVersion('1.25', { cluster: 'old', label: 'cluster' })!,
    };
    const { slos } = platformSlos([...two, old], { grouped: true });
    const of = (key: PlatformSloKey) =>
      slos.filter(({ slo }) => slo.key === key).map(({ cluster }) => cluster);
    expect(of('api-latency')).toEqual(['prod-eu', 'prod-us', 'old']);
    expect(of('etcd-disk-latency')).toEqual([undefined]);
  });

  it('are named where only some lack something', () => {
    const blind = facts(metrics => drop(metrics, 'scheduler'), 'managed');
    const { slos, findings } = platformSlos([...two, blind], { grouped: true });
    expect(findings).toEqual([
      expect.objectContaining({
        slos: ['scheduling-latency', 'scheduler-errors'],
        clusters: ['managed'],
      }),
    ]);
    expect(
      slos.filter(({ slo }) => slo.key === 'scheduling-latency'),
    ).toHaveLength(1);
  });
});

function selectorsIn(value: unknown): { matchers: unknown[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('matchers' in value) return [value as { matchers: unknown[] }];
  if ('type' in value && value.type === 'ratio' && 'bad' in value) {
    return selectorsOf(String(value.bad).replaceAll('{{.window}}', '5m'));
  }
  return Object.values(value).flatMap(selectorsIn);
}
