import type { Indicator, SeriesSelector } from '../definition/Indicator';
import type { Matcher } from '../promql/selector';
import { jobMatchers, probeMatchers } from './jobs';
import { isOfVersion, knownMetric } from './knownMetrics';
import { kubernetesMinor } from './kubernetesVersion';
import { Lacking } from './Lacking';
import type {
  ClusterFacts,
  MetricFacts,
  SharedComponent,
} from './PlatformFacts';

type Component = Exclude<SharedComponent, 'probe'>;

const TELLING: Record<Component, string> = {
  apiserver: 'apiserver_request_total',
  'controller-manager': 'workqueue_queue_duration_seconds_count',
  coredns: 'coredns_dns_responses_total',
};

export interface SelectionOptions {
  /** Matchers that every selector gets: those of the cluster. */
  scope: Matcher[];
  /** Labels of which each value has its own budget. */
  groupBy: string[];
  /** Jobs by component, where the usual names do not fit. */
  jobs: Partial<Record<SharedComponent, string>>;
}

interface HistogramWish {
  /** The best first. */
  names: string[];
  /** A series that is there as soon as the component is scraped, though nothing happened yet. */
  witness?: string;
  /** Why there may be nothing, and what to scrape. */
  lacking: () => Lacking;
}

interface LatencyWish {
  component?: Component;
  histogram: string;
  bound: string;
  matchers?: Matcher[];
}

/** The metrics of one cluster, and selectors of their series. */
export class FoundMetrics {
  constructor(
    private readonly facts: ClusterFacts,
    readonly options: SelectionOptions,
  ) {}

  get minor(): number | undefined {
    const { kubernetesVersion } = this.facts;
    return kubernetesVersion === undefined
      ? undefined
      : kubernetesMinor(kubernetesVersion);
  }

  has(series: string): boolean {
    return this.facts.metrics[series] !== undefined;
  }

  /** A histogram is there if its buckets are, classic or native. */
  hasHistogram(name: string): boolean {
    return this.has(`${name}_bucket`) || this.has(name);
  }

  /**
   * The best histogram that is there. Where the component is scraped but has not counted anything yet, the one that its
   * version will have.
   *
   * @throws Lacking
   */
  histogram({ names, witness, lacking }: HistogramWish): string {
    const found = names.find(name => this.hasHistogram(name));
    if (found) return found;
    const { minor } = this;
    if (witness && this.has(witness) && minor !== undefined) {
      const coming = names.find(name => {
        const known = knownMetric(name);
        return known && isOfVersion(known, minor);
      });
      if (coming) return coming;
    }
    throw lacking();
  }

  /** @throws Lacking where the job is not clear */
  select(
    metric: string,
    matchers: Matcher[] = [],
    component?: Component,
  ): SeriesSelector {
    const { scope, jobs } = this.options;
    const job = component
      ? jobMatchers(
          component,
          this.jobFacts(component, metric),
          jobs[component],
        )
      : [];
    return { metric, matchers: [...scope, ...job, ...matchers] };
  }

  /** Probes of the API server; `undefined`: there is none. */
  probe(): SeriesSelector | undefined {
    const { scope, jobs } = this.options;
    const matchers = probeMatchers(
      this.facts.metrics.probe_success,
      jobs.probe,
    );
    return (
      matchers && { metric: 'probe_success', matchers: [...scope, ...matchers] }
    );
  }

  /**
   * Good is what took at most the bound.
   *
   * @throws Lacking where the bound is no bucket
   */
  latency({ component, histogram, bound, matchers }: LatencyWish): Indicator {
    if (!this.has(`${histogram}_bucket`) && this.has(histogram)) {
      return {
        type: 'native-latency',
        histogram: this.select(histogram, matchers, component),
        bound,
      };
    }
    this.requireBound(histogram, bound);
    return {
      type: 'latency',
      count: this.select(`${histogram}_count`, matchers, component),
      bucket: this.select(`${histogram}_bucket`, matchers, component),
      bound,
    };
  }

  /** Of the metric that tells the component's job best: all its series have the same. */
  private jobFacts(component: Component, metric: string): MetricFacts {
    const { metrics } = this.facts;
    return metrics[TELLING[component]] ?? metrics[metric] ?? {};
  }

  private requireBound(histogram: string, bound: string): void {
    const bounds =
      this.facts.metrics[`${histogram}_bucket`]?.bounds ??
      knownMetric(histogram)?.bounds ??
      [];
    if (bounds.some(text => Number(text) === Number(bound))) return;
    const there = bounds
      .filter(text => Number.isFinite(Number(text)))
      .sort((a, b) => Number(a) - Number(b));
    throw new Lacking(
      `${histogram} has no bucket of ${bound} s, only ${
        there.join(', ') || 'none at all'
      }`,
      `Keep le="${bound}" where buckets are dropped: metricRelabelings of its ServiceMonitor, metric_relabel_configs of its scrape job`,
    );
  }
}
