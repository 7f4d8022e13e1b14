import { escapeRegex, selector, type Matcher } from '@fairway/slo';
import type { LineQuery } from './SignalQuery';
import type { Workload } from './Workload';

// What Kubernetes makes names of: letters and digits that spell no words.
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]';

/** Pods of a Deployment, DaemonSet or StatefulSet of this name, and of no other whose name begins alike. */
function podsOf({ namespace, name }: Workload): Matcher[] {
  const pod = `${escapeRegex(name)}-((${RANDOM}{1,10}-)?${RANDOM}{5}|[0-9]+)`;
  return [
    { label: 'namespace', op: '=', value: namespace },
    { label: 'pod', op: '=~', value: pod },
  ];
}

// Of a container itself, not of its pod or of what only holds the pod's network.
const CONTAINER: Matcher[] = [
  { label: 'container', op: '!=', value: '' },
  { label: 'container', op: '!=', value: 'POD' },
];

const SAME = 'on (namespace, pod, container)';

/** Use of what was asked for: only of containers that ask for something, and of such that run. */
function share(use: string, asked: string): string {
  return `sum(${use} and ${SAME} ${asked}) / sum(${asked} and ${SAME} ${use})`;
}

/** How much of its requests and limits a workload uses. */
export function saturationLines(
  workload: Workload,
  rangeSeconds: number,
): LineQuery[] {
  const pods = podsOf(workload);
  const range = `[${rangeSeconds}s]`;
  const own = [...pods, ...CONTAINER];
  const cpu = `rate(${selector(
    'container_cpu_usage_seconds_total',
    own,
  )}${range})`;
  const memory = selector('container_memory_working_set_bytes', own);
  const asked = (kind: 'requests' | 'limits', resource: string) =>
    selector(`kube_pod_container_resource_${kind}`, [
      ...pods,
      { label: 'resource', op: '=', value: resource },
    ]);
  return [
    {
      name: 'cpu-of-requests',
      query: share(cpu, asked('requests', 'cpu')),
    },
    { name: 'cpu-of-limits', query: share(cpu, asked('limits', 'cpu')) },
    {
      name: 'memory-of-requests',
      query: share(memory, asked('requests', 'memory')),
    },
    {
      name: 'memory-of-limits',
      query: share(memory, asked('limits', 'memory')),
    },
  ];
}
