import { factsOfVersion, kubernetesMinor } from '@fairway/slo';

type Labels = Record<string, string>;

/** Bad shares of a cluster, which its SLOs must find again. */
export interface Truth {
  slowRequests: number;
  failedRequests: number;
  slowLists: number;
  slowScheduling: number;
  slowWebhooks: number;
  failedWebhooks: number;
  slowQueues: number;
  slowEtcdRequests: number;
  slowDisks: number;
  membersWithoutLeader: number;
  servfail: number;
  slowDns: number;
  failedIngress: number;
  probeFails: boolean;
}

interface Observed extends Labels {
  job: string;
}

const TIMES = [
  '0.001',
  '0.016',
  '0.1',
  '0.128',
  '0.5',
  '1',
  '5.12',
  '30',
  '60',
];

/** What a cluster's parts have counted after some seconds, in the text format. */
export class ClusterExposition {
  private readonly lines: string[] = [];
  private readonly minor: number;

  constructor(
    private readonly version: string,
    private readonly cluster: Labels,
    private readonly seconds: number,
  ) {
    this.minor = kubernetesMinor(version)!;
  }

  static text(
    version: string,
    cluster: Labels,
    { seconds, truth }: { seconds: number; truth: Truth },
  ): string {
    const one = new ClusterExposition(version, cluster, seconds);
    one.apiServer(truth);
    one.webhooks(truth);
    one.controllers(truth);
    one.etcd(truth);
    one.network(truth);
    return one.lines.join('');
  }

  private add(name: string, labels: Labels, value: number): void {
    const all = Object.entries({ ...labels, ...this.cluster })
      .map(([label, text]) => `${label}="${text}"`)
      .join(',');
    this.lines.push(`${name}{${all}} ${value}\n`);
  }

  private counter(name: string, labels: Labels, perSecond: number): void {
    this.add(name, labels, perSecond * this.seconds);
  }

  /** Events of 1 ms, and slow ones: what is at most their bound is good. */
  private histogram(
    name: string,
    labels: Observed,
    shape: { rate: number; slow: number; above: string },
  ): void {
    // A version that does not have the metric exposes none of it.
    const { metrics } = factsOfVersion(this.version)!;
    if (!metrics[`${name}_bucket`]) return;
    const { rate, slow, above } = shape;
    const count = rate * this.seconds;
    for (const le of [...TIMES, '+Inf']) {
      const fast = Number(le) <= Number(above) ? count * (1 - slow) : count;
      this.add(`${name}_bucket`, { ...labels, le }, fast);
    }
    this.add(`${name}_count`, labels, count);
  }

  /** A request in all the histograms that the API server has of it; the plain one is slower, by its webhooks. */
  private request(
    labels: Observed,
    shape: { rate: number; slow: number; above: string },
  ): void {
    const better = this.minor >= 23 ? Math.min(1, shape.slow * 3) : shape.slow;
    const plain = 'apiserver_request_duration_seconds';
    this.histogram(
      plain,
      { ...labels, dry_run: '' },
      { ...shape, slow: better },
    );
    this.histogram(plain, { ...labels, dry_run: 'All' }, { ...shape, slow: 1 });
    for (const kind of ['slo', 'sli']) {
      this.histogram(
        `apiserver_request_${kind}_duration_seconds`,
        labels,
        shape,
      );
    }
  }

  private apiServer({ slowRequests, slowLists, failedRequests }: Truth): void {
    const job = 'apiserver';
    const object = {
      job,
      scope: 'resource',
      subresource: '',
      resource: 'pods',
    };
    for (const verb of ['GET', 'POST', 'PUT', 'PATCH', 'APPLY', 'DELETE']) {
      const shape = { rate: 10, slow: slowRequests, above: '1' };
      this.request({ ...object, verb }, shape);
      const count = (code: string, rate: number) =>
        this.counter(
          'apiserver_request_total',
          { ...object, verb, code },
          rate,
        );
      count('200', 10 * (1 - failedRequests));
      count('429', 3);
      count(
        '503',
        10 * failedRequests + 3 * (failedRequests / (1 - failedRequests)),
      );
    }
    const always = { rate: 50, slow: 1, above: '1' };
    // Nothing of this may count: what streams, health checks, and the API servers of others.
    const streamed = this.minor >= 27 ? 'CONNECT' : 'GET';
    this.request({ ...object, verb: streamed, subresource: 'exec' }, always);
    this.request({ ...object, verb: 'WATCH', scope: 'cluster' }, always);
    this.request({ ...object, verb: 'GET', scope: '', resource: '' }, always);
    this.request({ ...object, job: 'metrics-server', verb: 'GET' }, always);
    for (const labels of [
      { ...object, verb: streamed, subresource: 'exec' },
      { ...object, verb: 'WATCH', scope: 'cluster' },
      {
        ...object,
        verb: 'GET',
        scope: '',
        resource: '',
        subresource: '/readyz',
      },
      { ...object, verb: 'GET', job: 'metrics-server' },
    ]) {
      this.counter('apiserver_request_total', { ...labels, code: '500' }, 50);
    }
    this.request(
      { ...object, verb: 'LIST', scope: 'cluster' },
      { rate: 2, slow: slowLists, above: '30' },
    );
    this.add(
      'kubernetes_build_info',
      { job, git_version: `v${this.version}.3` },
      1,
    );
    this.add('up', { job }, 1);
  }

  private webhooks({ slowWebhooks, failedWebhooks }: Truth): void {
    const labels = { job: 'apiserver', name: 'policy', type: 'validating' };
    const metric = 'apiserver_admission_webhook_admission_duration_seconds';
    const shape = { rate: 5, slow: slowWebhooks, above: '0.5' };
    this.histogram(metric, { ...labels, rejected: 'false' }, shape);
    const rejected = 'apiserver_admission_webhook_rejection_count';
    for (const [error_type, rate] of [
      ['calling_webhook_error', 5 * failedWebhooks],
      ['no_error', 2],
    ] as const) {
      this.counter(rejected, { ...labels, error_type }, rate);
    }
  }

  private controllers({ slowScheduling, slowQueues }: Truth): void {
    const scheduler = { job: 'kube-scheduler' };
    for (const kind of ['', 'sli_']) {
      this.histogram(
        `scheduler_pod_scheduling_${kind}duration_seconds`,
        { ...scheduler, attempts: '1' },
        { rate: 4, slow: slowScheduling, above: '5.12' },
      );
    }
    for (const [result, rate] of [
      ['scheduled', 3],
      ['unschedulable', 6],
      ['error', 1],
    ] as const) {
      const labels = { ...scheduler, result, profile: 'default-scheduler' };
      this.counter('scheduler_schedule_attempts_total', labels, rate);
    }
    const queue = 'workqueue_queue_duration_seconds';
    const shape = { rate: 20, slow: slowQueues, above: '1' };
    const name = 'deployment';
    this.histogram(queue, { job: 'kube-controller-manager', name }, shape);
    this.histogram(queue, { job: 'my-operator', name }, { ...shape, slow: 1 });
  }

  private etcd(truth: Truth): void {
    for (const operation of ['get', 'create', 'update', 'delete', 'list']) {
      this.histogram(
        'etcd_request_duration_seconds',
        { job: 'apiserver', operation, resource: 'pods' },
        {
          rate: 8,
          slow: operation === 'list' ? 1 : truth.slowEtcdRequests,
          above: '0.1',
        },
      );
    }
    for (const member of [0, 1, 2, 3]) {
      const labels = { job: 'etcd', member: String(member) };
      const alone = member < truth.membersWithoutLeader * 4;
      this.add('etcd_server_has_leader', labels, alone ? 0 : 1);
      this.histogram('etcd_disk_wal_fsync_duration_seconds', labels, {
        rate: 30,
        slow: truth.slowDisks,
        above: '0.016',
      });
    }
  }

  private network({
    servfail,
    slowDns,
    failedIngress,
    probeFails,
  }: Truth): void {
    const dns = { job: 'kube-dns', server: 'dns://:53', zone: '.' };
    for (const [rcode, rate] of [
      ['NOERROR', 40 * (1 - servfail) - 10],
      ['NXDOMAIN', 10],
      ['SERVFAIL', 40 * servfail],
    ] as const) {
      this.counter('coredns_dns_responses_total', { ...dns, rcode }, rate);
    }
    const duration = 'coredns_dns_request_duration_seconds';
    this.histogram(duration, dns, { rate: 40, slow: slowDns, above: '0.128' });
    this.histogram(
      duration,
      { ...dns, job: 'node-local-dns' },
      { rate: 90, slow: 1, above: '0.128' },
    );
    const ingress = 'nginx_ingress_controller_requests';
    for (const [status, rate] of [
      ['200', 60 * (1 - failedIngress) - 5],
      ['404', 5],
      ['502', 60 * failedIngress],
    ] as const) {
      this.counter(ingress, { job: 'ingress-nginx', status }, rate);
    }
    this.add('probe_success', { job: 'apiserver-probe' }, probeFails ? 0 : 1);
    this.add('probe_success', { job: 'shop' }, 0);
  }
}
