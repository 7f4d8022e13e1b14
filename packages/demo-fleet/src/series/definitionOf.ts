import {
  standardTiers,
  type Indicator,
  type Matcher,
  type SloDefinition,
} from '@fairway/slo';
import { SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { DURATION, REQUESTS } from './selectors';
import { windowOf } from './windows';

function indicatorOf({ service, latencyBound }: SloStory): Indicator {
  const job: Matcher = { label: 'job', op: '=', value: service };
  const series = (metric: string, ...more: Matcher[]) => ({
    metric,
    matchers: [job, ...more],
  });
  return latencyBound
    ? {
        type: 'latency',
        count: series(`${DURATION}_count`),
        bucket: series(`${DURATION}_bucket`),
        bound: latencyBound,
      }
    : {
        type: 'counters',
        total: series(REQUESTS),
        counted: 'bad',
        part: series(REQUESTS, { label: 'code', op: '=~', value: '5..' }),
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
