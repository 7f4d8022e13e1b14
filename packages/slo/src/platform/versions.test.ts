import { factsOfVersion } from './knownMetrics';
import { kubernetesMinor } from './kubernetesVersion';
import { platformSlos } from './platformSlos';
import type { PlatformSloKey } from './PlatformFacts';

function histogramOf(version: string, key: PlatformSloKey) {
  const { slos } = platformSlos([factsOfVersion(version)!]);
  const { slo } = slos.find(({ slo: { key: one } }) => one === key)!;
  const { indicator } = slo;
  if (indicator.type !== 'latency') throw new Error(indicator.type);
  const labels = indicator.bucket.matchers.map(({ label }) => label);
  return {
    bucket: indicator.bucket.metric.replace(/_bucket$/, ''),
    count: indicator.count.metric.replace(/_count$/, ''),
    bound: indicator.bound,
    dryRun: labels.includes('dry_run'),
    description: slo.description,
  };
}

const PLAIN = 'apiserver_request_duration_seconds';
const SLO = 'apiserver_request_slo_duration_seconds';
const SLI = 'apiserver_request_sli_duration_seconds';
const SCHEDULING = 'scheduler_pod_scheduling_duration_seconds';
const SCHEDULING_SLI = 'scheduler_pod_scheduling_sli_duration_seconds';

describe('metrics by version', () => {
  it.each([
    ['1.22', PLAIN, SCHEDULING],
    ['1.23', SLO, SCHEDULING],
    ['1.24', SLO, SCHEDULING],
    ['1.25', SLO, SCHEDULING],
    ['1.26', SLI, SCHEDULING],
    ['1.27', SLI, SCHEDULING],
    ['1.28', SLI, SCHEDULING],
    ['1.29', SLI, SCHEDULING_SLI],
    ['1.30', SLI, SCHEDULING_SLI],
    ['1.31', SLI, SCHEDULING_SLI],
    ['1.32', SLI, SCHEDULING_SLI],
    ['1.33', SLI, SCHEDULING_SLI],
    ['1.34', SLI, SCHEDULING_SLI],
    ['1.35', SLI, SCHEDULING_SLI],
    ['1.36', SLI, SCHEDULING_SLI],
  ])('%s: %s and %s', (version, api, scheduling) => {
    for (const [key, bound] of [
      ['api-latency', '1'],
      ['api-list-latency', '30'],
    ] as const) {
      expect(histogramOf(version, key)).toMatchObject({
        bucket: api,
        count: api,
        bound,
        dryRun: api === PLAIN,
      });
    }
    expect(histogramOf(version, 'scheduling-latency')).toMatchObject({
      bucket: scheduling,
      count: scheduling,
      bound: '5.12',
    });
  });

  it.each([
    ['1.22', /Includes the time of admission webhooks/],
    ['1.25', /Without .* webhooks.* Includes the time of waiting/],
    ['1.26', /Without .* webhooks.* Includes the time of waiting/],
    ['1.27', /Without .* webhooks.* is left out too/],
  ])('%s says what its metric leaves out', (version, says) => {
    expect(histogramOf(version, 'api-latency').description).toMatch(says);
  });

  it('says that scheduling has no bucket of 5 s', () => {
    const { description } = histogramOf('1.34', 'scheduling-latency');
    expect(description).toMatch(/5\.12 s.*none of 5 s/);
  });

  it('knows from a version neither probes nor ingress controllers', () => {
    const { findings } = platformSlos([factsOfVersion('1.34')!]);
    expect(findings.map(({ slos }) => slos)).toEqual([
      ['api-probe'],
      ['ingress-nginx-availability'],
    ]);
  });
});

describe('kubernetesMinor', () => {
  it.each([
    ['1.34', 34],
    ['v1.34.2', 34],
    ['v1.30.5-gke.1014001', 30],
    ['1.29+', 29],
    [' v1.9.0', 9],
  ])('%p', (text, minor) => expect(kubernetesMinor(text)).toBe(minor));

  it.each(['', '34', '2.1', 'latest', '1.x', '1.1234'])('%p is none', text => {
    expect(kubernetesMinor(text)).toBeUndefined();
    expect(factsOfVersion(text)).toBeUndefined();
  });
});
