import { escapeRegex, type Matcher } from '../promql/selector';
import { Lacking } from './Lacking';
import type { MetricFacts, SharedComponent } from './PlatformFacts';

type Scraped = Exclude<SharedComponent, 'probe'>;

// Names that scrapers give: kube-prometheus, its chart, Prometheus' own example, Grafana's agents, EKS. Anchored, as
// Prometheus does: an aggregated API server such as `custom-metrics-apiserver` exposes the same metrics and is not meant.
const USUAL: Record<Scraped, string> = {
  apiserver: '(.*/)?(kube-?|kubernetes-?)?api-?servers?',
  'controller-manager':
    '(.*/)?(kubernetes-)?(kube-)?controller-manager|(.*/)?kcm',
  coredns: '(.*/)?(core-?dns|kube-dns|rke2-coredns.*)',
};

const NAMES: Record<Scraped, string> = {
  apiserver: 'the API server',
  'controller-manager': 'the controller manager',
  coredns: 'CoreDNS',
};

/** One of these values, and nothing else. */
export function oneOf(label: string, values: string[]): Matcher {
  return values.length === 1
    ? { label, op: '=', value: values[0] }
    : {
        label,
        op: '=~',
        value: [...values].sort().map(escapeRegex).join('|'),
      };
}

/**
 * Which of a metric's series are those of the component.
 *
 * @throws Lacking where several jobs expose the metric and none has a usual name
 */
export function jobMatchers(
  component: Scraped,
  facts: MetricFacts,
  stated: string | undefined,
): Matcher[] {
  if (stated !== undefined) return [oneOf('job', [stated])];
  const usual = USUAL[component];
  const { jobs } = facts;
  if (jobs === undefined) return [{ label: 'job', op: '=~', value: usual }];
  if (jobs.length === 0) return [];
  const fitting = jobs.filter(job => new RegExp(`^(?:${usual})$`).test(job));
  if (fitting.length > 0) return [oneOf('job', fitting)];
  if (jobs.length === 1) return [oneOf('job', jobs)];
  throw new Lacking(
    `None of the jobs ${jobs.join(', ')} looks like ${NAMES[component]}`,
    `Say which one is: --job ${component}=<job>`,
  );
}

const PROBED =
  /api-?server|kube-?api|kubernetes-?api|control-?plane|readyz|livez/i;
const PROBED_ADDRESS = /\/(readyz|livez|healthz)\b|:6443\b/;

/** Probes of the API server from outside, by their job or by what they ask; `undefined`: there is none. */
export function probeMatchers(
  facts: MetricFacts | undefined,
  stated: string | undefined,
): Matcher[] | undefined {
  if (!facts) return undefined;
  const { jobs = [], instances = [] } = facts;
  if (stated !== undefined) {
    return jobs.includes(stated) ? [oneOf('job', [stated])] : undefined;
  }
  const fitting = jobs.filter(job => PROBED.test(job));
  if (fitting.length > 0) return [oneOf('job', fitting)];
  const asked = instances.filter(instance => PROBED_ADDRESS.test(instance));
  return asked.length > 0 ? [oneOf('instance', asked)] : undefined;
}
