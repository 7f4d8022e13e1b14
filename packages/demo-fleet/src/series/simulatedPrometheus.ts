import { DAY } from '../scenario/duration';
import type { SourceStory } from '../scenario/sources';
import type { SloStory } from '../scenario/sloStory';
import { containerSeries } from './containerSeries';
import { fairwayRules } from './fairwayRules';
import { pyrraRules } from './pyrraRules';
import { rawSeries } from './rawSeries';
import type { RuleGroup } from './ruleGroup';
import { SeriesStore } from './seriesStore';
import { slothRules } from './slothRules';

const RULES: Record<
  SloStory['dialect'],
  (story: SloStory, start: number) => RuleGroup[]
> = {
  fairway: fairwayRules,
  sloth: slothRules,
  pyrra: pyrraRules,
};

// A window of 30 d at any time of a chart of 30 d.
const KEPT = 65 * DAY;

/**
 * The data of one Prometheus: what it scrapes, its rules and what they recorded.
 *
 * @public
 */
export interface SimulatedPrometheus {
  name: string;
  start: number;
  now: () => number;
  groups: RuleGroup[];
  store: SeriesStore;
}

/** @public */
export interface PrometheusOptions {
  /** Start of the demo, milliseconds since the epoch. */
  start: number;
  now: () => number;
  /** How far before the start samples are kept, milliseconds; 65 d by default. */
  history?: number;
}

/**
 * Derives everything that a Prometheus holds from its story.
 *
 * @public
 */
export function createSimulatedPrometheus(
  source: SourceStory,
  { start, now, history = KEPT }: PrometheusOptions,
): SimulatedPrometheus {
  const groups = source.slos.flatMap(slo => RULES[slo.dialect](slo, start));
  const recorded = groups
    .flatMap(group => group.rules)
    .flatMap(rule =>
      rule.type === 'recording' ? rule.series : rule.timeline.series,
    );
  const store = new SeriesStore(
    [
      ...rawSeries(source.slos, start),
      ...containerSeries(source.name, start),
      ...recorded,
    ],
    { from: start - history, now },
  );
  return { name: source.name, start, now, groups, store };
}
