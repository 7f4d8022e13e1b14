import { createRollout } from '../kubernetes/deployment';
import type { KubernetesObject } from '../kubernetes/object';
import { METRIC_NAME, type Labels } from '../promql/labels';
import { DAY, HOUR, SECOND } from '../scenario/duration';
import { WORKLOADS } from '../scenario/workloads';
import { hash } from './hash';
import { SampledSeries, type Grid } from './sampledSeries';
import { integralOf } from './waves';

const SCRAPE: Grid = { step: 30 * SECOND, phase: 11 * SECOND };
const MEBIBYTE = 2 ** 20;

// What the pod template asks for: 250m, and 256Mi of which it is held to.
const ASKED = [
  { kind: 'requests', resource: 'cpu', unit: 'core', value: 0.25 },
  { kind: 'requests', resource: 'memory', unit: 'byte', value: 256 * MEBIBYTE },
  { kind: 'limits', resource: 'memory', unit: 'byte', value: 256 * MEBIBYTE },
];

interface Container {
  labels: Labels;
  /** When its pod was made, milliseconds since the epoch. */
  created: number;
}

/** More by day than by night, each pod a little different. */
function usageOf({ labels, created }: Container): SampledSeries[] {
  const phase = hash(String(labels.pod)) % 7;
  const share = 0.35 + (hash(`cpu/${labels.pod}`) % 30) / 100;
  const work = integralOf([
    { amplitude: 0.4, period: DAY, phase },
    { amplitude: 0.1, period: HOUR, phase },
  ]);
  const before = work(created / SECOND / 1000);
  const since =
    <T>(value: (t: number) => T) =>
    (t: number) =>
      t >= created ? value(t) : undefined;
  // What the kubelet tells of its containers has its own labels besides.
  const own = { ...labels, image: `registry.example/${labels.container}` };
  return [
    new SampledSeries(
      { [METRIC_NAME]: 'container_cpu_usage_seconds_total', ...own },
      SCRAPE,
      since(t => 0.25 * share * 1000 * (work(t / SECOND / 1000) - before)),
    ),
    new SampledSeries(
      { [METRIC_NAME]: 'container_memory_working_set_bytes', ...own },
      SCRAPE,
      since(t =>
        Math.round(
          256 *
            MEBIBYTE *
            (0.6 + 0.08 * Math.sin(phase + (2 * Math.PI * t) / DAY)),
        ),
      ),
    ),
  ];
}

function askedOf({ labels, created }: Container): SampledSeries[] {
  return ASKED.map(
    ({ kind, resource, unit, value }) =>
      new SampledSeries(
        {
          [METRIC_NAME]: `kube_pod_container_resource_${kind}`,
          ...{ ...labels, resource, unit },
        },
        SCRAPE,
        t => (t >= created ? value : undefined),
      ),
  );
}

function containerOf(pod: KubernetesObject, service: string): Container {
  const { name, namespace, creationTimestamp } = pod.metadata;
  return {
    labels: { namespace: String(namespace), pod: name, container: service },
    created: Date.parse(creationTimestamp),
  };
}

/** What a cluster's Prometheus knows of its containers: what they use, and what they ask for. */
export function containerSeries(
  cluster: string,
  start: number,
): SampledSeries[] {
  const containers = WORKLOADS.filter(one => one.cluster === cluster).flatMap(
    workload =>
      createRollout({ ...workload, start }).pods.map(pod =>
        containerOf(pod, workload.service),
      ),
  );
  return containers.flatMap(one => [...usageOf(one), ...askedOf(one)]);
}
