import { MINUTE, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { budgetOf } from './budget';
import { EmittedRules } from './emittedRules';
import { hash } from './hash';
import { AlertTimeline } from './alertTimeline';
import type { AlertingRule, RecordingRule, Rule, RuleGroup } from './ruleGroup';
import { Grid, SampledSeries } from './sampledSeries';
import { ScrapedEvents } from './scrapedEvents';
import { windowOf } from './windows';

type GroupName = 'now' | 'status';

/** Value of the expression of an alert where it holds. */
type Condition = (t: number) => number | undefined;

interface Recorded {
  record: string;
  /** That tell it from other rules of the same name. */
  labels?: Labels;
  valueAt: (t: number) => number | undefined;
}

/** What all rules of one SLO of Fairway's rule set share. */
export class FairwaySlo {
  readonly events: ScrapedEvents;
  /** Decimal text of `1 - objective`. */
  readonly budget: string;
  readonly window: number;
  readonly rules: EmittedRules;
  readonly grids: Record<GroupName, Grid>;
  private readonly loaded: number;

  constructor(readonly story: SloStory, start: number) {
    this.events = new ScrapedEvents(story, start);
    this.budget = budgetOf(story.objective);
    this.window = windowOf(story.window);
    this.rules = EmittedRules.of(story);
    this.loaded = start + (story.rulesLoaded ?? -Infinity);
    this.grids = {
      now: this.grid('now', 30 * SECOND),
      status: this.grid('status', 2 * MINUTE),
    };
  }

  record(group: GroupName, recorded: Recorded): RecordingRule {
    const { record, valueAt } = recorded;
    const { expr, labels } = this.rules.recording(record, recorded.labels);
    const series = new SampledSeries(
      { [METRIC_NAME]: record, ...labels },
      this.grids[group],
      t => this.whenLoaded(t, valueAt),
    );
    return { type: 'recording', record, expr, labels, series: [series] };
  }

  /** An alert without its annotations, which are templates on a server. */
  alert(group: GroupName, tier: string, condition: Condition): AlertingRule {
    const { alert, expr, labels, for: held } = this.rules.alerting(tier);
    const wait = held ? windowOf(held) : 0;
    return {
      ...{ type: 'alerting', alert, expr, labels, for: wait },
      annotations: {},
      timeline: new AlertTimeline({
        alert,
        // What the expression keeps of the labels of `slo:status`.
        labels: { ...(tier === 'no_data' ? { stat: 'data' } : {}), ...labels },
        grid: this.grids[group],
        for: wait,
        condition,
      }),
    };
  }

  group(name: GroupName, rules: Rule[]): RuleGroup {
    const { step, phase } = this.grids[name];
    return {
      name: `slo/${this.story.name}/${name}`,
      file: `/etc/prometheus/rules/${this.story.name}.yaml`,
      interval: step,
      phase,
      loaded: this.loaded,
      rules,
    };
  }

  whenLoaded<T>(t: number, value: (t: number) => T): T | undefined {
    return t >= this.loaded ? value(t) : undefined;
  }

  /** `bad / (total > 0) / budget`. */
  burn(bad: number | undefined, total: number | undefined): number | undefined {
    return bad !== undefined && total !== undefined && total > 0
      ? bad / total / Number(this.budget)
      : undefined;
  }

  /** `count_over_time(slo:status{stat="data"}[window])`: evaluations of the group `status`. */
  evaluations(t: number, window: number): number {
    const { step, phase } = this.grids.status;
    const first = Math.ceil((Math.max(t - window, this.loaded) - phase) / step);
    return Math.max(0, Math.floor((t - phase) / step) - first + 1);
  }

  /** Did the group `status` run at the step before `t`. */
  ranBefore(t: number): boolean {
    return t - this.grids.status.step >= this.loaded;
  }

  private grid(group: GroupName, step: number): Grid {
    const phase = hash(`${this.story.name}/${group}`) % step;
    return { step, phase: phase - (phase % SECOND) };
  }
}
