import { known } from '@fairway/contracts';
import type {
  GoldenSignals,
  SloDetails,
  SloHistory,
  SloStatus,
} from '@fairway/contracts/slo';
import { deadSource, sourceStatus } from './budgets';
import { sloDefinition, warning } from './definitions';
import { detailsOf, detailsUndefined } from './details';
import { fewSignals, goldenSignalsOf, noSignals } from './goldenSignals';
import { calendarStatus, groupedStatuses } from './groups';
import { historyOf } from './history';
import { unwellRules } from './ruleHealth';
import { sloStatus, sloStatuses } from './sloStatus';

/** All that the page of one SLO asks for. */
export interface PageAnswers {
  status: SloStatus;
  details: (status: SloStatus) => SloDetails;
  history: (status: SloStatus) => SloHistory;
  signals: (status: SloStatus) => GoldenSignals;
  sources?: () => ReturnType<typeof sourceStatus>[];
}

function page(status: SloStatus, others: Partial<PageAnswers> = {}) {
  return {
    status,
    details: (shown: SloStatus) => detailsOf(shown),
    history: historyOf,
    signals: (shown: SloStatus) => goldenSignalsOf(shown),
    ...others,
  };
}

/** A month that began anew in the middle of the chart. */
function withReset(status: SloStatus): SloHistory {
  const history = historyOf(status);
  const { points } = history;
  const reset = points[Math.floor(points.length * 0.55)].t;
  return {
    ...history,
    resets: [reset],
    points: points.map(point => ({
      ...point,
      remaining:
        point.remaining === null
          ? null
          : point.remaining - (point.t < reset ? 0.5 : 0),
    })),
  };
}

/** Every state of the page of one SLO, by what is special about it. */
export const pageStates: Record<string, () => PageAnswers> = {
  healthy: () => page(sloStatus()),
  'burning-fast': () =>
    page(sloStatuses['burning-fast'](), {
      details: shown =>
        detailsOf(shown, { rules: unwellRules.different(shown) }),
    }),
  'calendar-exhausted': () =>
    page(
      calendarStatus({
        state: 'exhausted',
        remaining: known(-0.3302),
        sli: known(0.99867),
        badEvents: known(22_930),
        exhaustion: { inSeconds: 0, window: '1h' },
      }),
      { history: withReset, signals: fewSignals },
    ),
  grouped: () => {
    const groups = groupedStatuses();
    return page(groups[0], {
      details: shown =>
        detailsOf(shown, {
          groups,
          definition: sloDefinition({ groupBy: ['region'] }),
          rules: unwellRules.failing(shown),
        }),
    });
  },
  'no-rules': () => {
    const status = sloStatuses['no-rules']();
    return page(status, {
      details: shown =>
        detailsOf(shown, {
          rules: { ...unwellRules.missing(shown), groups: [] },
          links: detailsOf(shown).links.slice(2),
          definition: sloDefinition({
            entityRef: 'slo:default/refunds-availability',
            issues: [
              { ...warning, document: 'slo:default/refunds-availability' },
            ],
          }),
        }),
    });
  },
  'not-defined': () =>
    page(
      sloStatus({
        dialect: 'sloth',
        definition: 'none',
        caveats: ['averages-ratios', 'no-data-is-silent'],
        tiers: [],
        alertRules: 'none',
      }),
      { details: detailsUndefined, signals: noSignals },
    ),
  'no-data': () =>
    page(sloStatuses['no-data'](), {
      details: shown =>
        detailsOf(shown, {
          definition: sloDefinition({ issues: [warning] }),
        }),
    }),
  stale: () =>
    page(sloStatuses.stale(), {
      sources: () => [deadSource()],
      details: shown =>
        detailsOf(shown, {
          rules: {
            ...unwellRules['not-read'](shown),
            asOf: shown.asOf,
          },
        }),
    }),
};
