import { labelValues } from '@fairway/kit-node/prometheus';
import { selector, type Matcher } from '@fairway/slo';
import type { ConnectedPrometheus } from '../prometheus/connect';

// What is not there now may be scraped again in a minute; what went away hours ago is not there.
const LOOK_BACK_SECONDS = 3600;

/** What a Prometheus has, by its index alone: no samples are read. */
export class PrometheusIndex {
  readonly warnings = new Set<string>();

  constructor(
    private readonly prometheus: ConnectedPrometheus,
    private readonly now: () => number = Date.now,
  ) {}

  /** Values of a label among the series that match, sorted. */
  async values(label: string, matchers: Matcher[]): Promise<string[]> {
    const end = Math.floor(this.now() / 1000);
    const { values, warnings } = await labelValues(
      this.prometheus.source,
      {
        label,
        match: selector(undefined, matchers),
        start: end - LOOK_BACK_SECONDS,
        end,
      },
      { purpose: 'look-back' },
    );
    warnings.forEach(warning => this.warnings.add(warning));
    return values.filter(Boolean).sort();
  }

  /** Versions that the programs of a cluster tell. */
  async kubernetesVersions(matchers: Matcher[]): Promise<string[]> {
    const { data, warnings } = await this.prometheus.client.query(
      `count by (git_version) (${selector('kubernetes_build_info', matchers)})`,
    );
    warnings.forEach(warning => this.warnings.add(warning));
    return data.flatMap(({ labels }) => labels.git_version ?? []);
  }
}
