import { SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { hash } from './hash';
import type { RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { Grid, SampledSeries } from './sampledSeries';

export const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;
export type Window = (typeof WINDOWS)[number];

// Sloth's groups have no interval of their own: the server's.
const INTERVAL = 30 * SECOND;

/** What all rules of one SLO of Sloth's share. */
export class SlothSlo {
  readonly ids: Labels;
  readonly selector: string;
  readonly grid: Grid;
  /** Sloth divides the percentage, so its numbers carry floating point's last digits. */
  readonly objective: number;

  constructor(readonly story: SloStory) {
    const slo = story.name.replace(`${story.service}-`, '');
    this.ids = {
      sloth_id: story.name,
      sloth_service: story.service,
      sloth_slo: slo,
    };
    this.selector = Object.entries(this.ids)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ');
    this.grid = {
      step: INTERVAL,
      phase: SECOND * (hash(`sloth/${story.name}`) % (INTERVAL / SECOND)),
    };
    this.objective = this.percent / 100;
  }

  get percent(): number {
    return Number((Number(this.story.objective) * 100).toPrecision(12));
  }

  get budget(): number {
    return 1 - this.objective;
  }

  record(
    record: string,
    expr: string,
    options: {
      labels?: Labels;
      kept?: Labels;
      valueAt: SampledSeries['valueAt'];
    },
  ): RecordingRule {
    const labels = { ...this.ids, ...this.story.labels, ...options.labels };
    const series = new SampledSeries(
      { [METRIC_NAME]: record, ...options.kept, ...labels },
      this.grid,
      options.valueAt,
    );
    return { type: 'recording', record, expr, labels, series: [series] };
  }

  group(kind: string, rules: Rule[]): RuleGroup {
    return {
      name: `sloth-slo-${kind}-${this.story.name}`,
      file: `/etc/prometheus/rules/sloth-${this.story.service}.yaml`,
      interval: INTERVAL,
      phase: this.grid.phase,
      loaded: -Infinity,
      rules,
    };
  }
}
