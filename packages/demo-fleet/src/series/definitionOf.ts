import {
  selectorsOf,
  standardTiers,
  type Indicator,
  type SeriesSelector,
  type SloDefinition,
} from '@fairway/slo';
import { SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { rawSelectors } from './selectors';
import { windowOf } from './windows';

/** A selector as text, taken apart. */
function seriesOf(text: string): SeriesSelector {
  const [{ metric = '', matchers }] = selectorsOf(text);
  return { metric, matchers };
}

function indicatorOf(story: SloStory): Indicator {
  const { latencyBound } = story;
  const { total, part } = rawSelectors(story);
  const counted = seriesOf(part);
  return latencyBound
    ? {
        type: 'latency',
        count: seriesOf(total),
        bucket: {
          ...counted,
          matchers: counted.matchers.filter(({ label }) => label !== 'le'),
        },
        bound: latencyBound,
      }
    : {
        type: 'counters',
        total: seriesOf(total),
        counted: 'bad',
        part: counted,
      };
}

/** The definition that the loaded rules of a story were made from. */
export function definitionOf(story: SloStory): SloDefinition {
  const { name, title = name, service, objective, window, labels } = story;
  return {
    ...{ id: name, name, title, service, objective },
    description: undefined,
    window: { type: 'rolling', duration: window },
    budgeting: { method: 'Occurrences' },
    indicator: indicatorOf(story),
    groupBy: [],
    alerts: {
      tiers: standardTiers(windowOf(window) / SECOND),
      noData: true,
      minimumBadEvents: 5,
    },
    info: labels,
    runbook: undefined,
  };
}
