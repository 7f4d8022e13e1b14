import { setTimeout as sleep } from 'node:timers/promises';
import {
  missingPrometheus,
  PrometheusServer,
  RealKubernetes,
} from '@fairway/kit-node/testUtils';
import {
  readDefinitions,
  ruleGroupsOf,
  selectorsOf,
  type PlatformFile,
  type PlatformFinding,
  type SloDefinition,
} from '@fairway/slo';
import { runInShell } from '../../testing/runInShell';
import { missingParts, realMetrics } from './__testUtils__/realMetrics';

const noPrometheus = missingPrometheus();
const missing =
  RealKubernetes.missing || (noPrometheus ? `: ${noPrometheus}` : '');

const NAMESPACE = 'fairway-platform-slos';
const WEBHOOKS =
  '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations';
const PODS = `/api/v1/namespaces/${NAMESPACE}/pods`;

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'pod' },
  spec: { containers: [{ name: 'main', image: 'example.invalid/main' }] },
};

/** A webhook that nobody answers, for config maps of the namespace alone. */
const WEBHOOK = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: NAMESPACE },
  webhooks: [
    {
      name: 'nobody.fairway.dev',
      clientConfig: { url: 'https://127.0.0.1:1/' },
      rules: [
        {
          apiGroups: [''],
          apiVersions: ['v1'],
          operations: ['CREATE'],
          resources: ['configmaps'],
        },
      ],
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': NAMESPACE },
      },
      failurePolicy: 'Fail',
      sideEffects: 'None',
      admissionReviewVersions: ['v1'],
      timeoutSeconds: 1,
    },
  ],
};

/** Makes every part of the control plane count something. */
async function useCluster(real: RealKubernetes): Promise<void> {
  await real.ask('POST', '/api/v1/namespaces', {
    body: { metadata: { name: NAMESPACE } },
    fine: [409],
  });
  await real.ask('POST', WEBHOOKS, { body: WEBHOOK, fine: [409] });
  // Pods need their service account, which a controller makes.
  for (let left = 50; left > 0; left--) {
    const { kind } = await real.ask('POST', PODS, {
      body: POD,
      fine: [403, 409],
    });
    if (kind === 'Pod') break;
    await sleep(200);
  }
  await real.ask(
    'PATCH',
    `/api/v1/namespaces/${NAMESPACE}/configmaps/applied?fieldManager=fairway`,
    {
      contentType: 'application/apply-patch+yaml',
      body: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'applied' },
      },
      fine: [500],
    },
  );
  await real.ask('GET', `${PODS}/pod/log`, {
    fine: [400, 404, 500, 502, 503],
  });
  await real.ask('GET', `${PODS}`, {});
  await sleep(3_000);
}

async function tidyUp(real: RealKubernetes): Promise<void> {
  const fine = [404];
  await real.ask('DELETE', `${WEBHOOKS}/${NAMESPACE}`, { fine });
  await real.ask('DELETE', `${PODS}/pod?gracePeriodSeconds=0`, { fine });
  await real.ask('DELETE', `/api/v1/namespaces/${NAMESPACE}`, {
    fine: [404, 409],
  });
}

/** The name says what is missing. */
const unless = (why: string) => (why ? describe.skip : describe);

unless(missing)(`a real control plane${missing}`, () => {
  let real: RealKubernetes;
  let prometheus: PrometheusServer;
  let definitions: SloDefinition[] = [];
  let findings: PlatformFinding[] = [];

  beforeAll(async () => {
    real = RealKubernetes.create();
    await useCluster(real);
    const metrics = await realMetrics();
    prometheus = await PrometheusServer.create();
    await prometheus.scrape(() => metrics);
    await prometheus.start();
    await sleep(13_000);
    const { out } = await runInShell([
      ...['slo', 'platform', '--prometheus', prometheus.url],
      ...['--cluster', 'real', '--format', 'json'],
    ]);
    const answer = JSON.parse(out) as {
      files: PlatformFile[];
      findings: PlatformFinding[];
    };
    findings = answer.findings;
    definitions = readDefinitions(
      answer.files.flatMap(({ name, documents }) =>
        documents.map(value => ({ origin: name, value })),
      ),
    ).definitions;
  }, 120_000);

  afterAll(async () => {
    await prometheus?.destroy();
    await tidyUp(real);
    await real.close();
  });

  const definition = (key: string) =>
    definitions.find(({ id }) => id === `real-${key}`);

  /** Selectors of the rules that read raw series, and how many series each of them finds. */
  const seriesOf = async (key: string) => {
    const [now] = ruleGroupsOf(definition(key)!);
    const raw = now.rules
      .flatMap(({ expr }) => selectorsOf(expr))
      .filter(({ metric }) => !metric?.startsWith('slo:'))
      .map(({ text }) => text);
    const counts: Record<string, number> = {};
    for (const text of new Set(raw)) {
      counts[text] = (await prometheus.value(`count(${text})`)) ?? 0;
    }
    return counts;
  };

  const has = (why: string, keys: string[]) => {
    unless(why)(`has all series of these SLOs${why}`, () => {
      it.each(keys)('%s', async key => {
        const counts = await seriesOf(key);
        expect(Object.keys(counts)).not.toEqual([]);
        for (const [text, count] of Object.entries(counts)) {
          // Nothing may have failed yet.
          const failures = /code=~"5\.\."|result="error"/.test(text);
          expect([text, count > 0 || failures]).toEqual([text, true]);
        }
      });
    });
  };

  has('', [
    'control-plane-availability',
    'api-availability',
    'api-latency',
    'api-list-latency',
    'webhook-availability',
    'webhook-latency',
    'etcd-request-latency',
  ]);
  has(missingParts('kube-scheduler'), [
    'scheduling-latency',
    'scheduler-errors',
  ]);
  has(missingParts('kube-controller-manager'), ['controller-manager-latency']);
  has(missingParts('etcd'), ['etcd-availability', 'etcd-disk-latency']);

  it('tells verbs as the selectors say', async () => {
    const count = (matchers: string) =>
      prometheus.value(`sum(apiserver_request_total{${matchers}})`);
    expect(await count('verb="APPLY",scope="resource"')).toBeGreaterThan(0);
    expect(await count('verb="POST",scope="resource"')).toBeGreaterThan(0);
    expect(await count('verb="CONNECT",subresource="log"')).toBeGreaterThan(0);
    expect(await count('verb="GET",subresource="log"')).toBeUndefined();
    expect(await count('scope="",subresource=~"/.*"')).toBeGreaterThan(0);
  });

  it('counts a webhook that nobody answers', async () => {
    const rejected = 'apiserver_admission_webhook_rejection_count';
    const failed = 'error_type="calling_webhook_error"';
    expect(
      await prometheus.value(`sum(${rejected}{${failed}})`),
    ).toBeGreaterThan(0);
  });

  it('lacks what it does not run', () => {
    const lacking = findings.flatMap(({ slos }) => slos);
    expect(lacking).toEqual(
      expect.arrayContaining([
        'api-probe',
        'coredns-availability',
        'ingress-nginx-availability',
      ]),
    );
    expect(lacking).not.toContain('api-latency');
  });
});
