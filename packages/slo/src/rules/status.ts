import type { EventSource, Recording } from './indicators/EventSource';
import { records } from './records';
import { secondsOf } from './RuleParameters';
import type { RuleScope } from './RuleScope';
import { sliceOf } from './slices';

function stat(name: string, expr: string): Recording {
  return { record: records.status, expr, labels: { stat: name } };
}

/** Always written, so that no data and no rules are two things. A group that is gone is told for a day. */
function data({ definition, own, sum }: RuleScope): Recording {
  const bad = own(records.badRate('5m'));
  const count = (of: string) => sum(of).replace(/^sum/, 'count');
  return stat(
    'data',
    definition.groupBy.length > 0
      ? `${count(bad)} or 0 * ${count(`last_over_time(${bad}[1d])`)}`
      : `${count(bad)} or vector(0)`,
  );
}

function coverage(scope: RuleScope, window: string): Recording {
  const { definition, own, parameters } = scope;
  const intervals = secondsOf(window) / secondsOf(parameters.statusInterval);
  const share = `clamp_max(sum_over_time(${own(
    records.seen,
  )}[${window}]) / ${intervals}, 1)`;
  return stat(
    'coverage',
    definition.groupBy.length > 0 ? share : `${share} or on() vector(0)`,
  );
}

/** The numbers of the whole window; the SLI is withheld after an hour without data, while the counts stay. */
function ofWindow(
  scope: RuleScope,
  source: EventSource,
  window: string,
): Recording[] {
  const { own, sum, onSlo, budget } = scope;
  const ledger = (record: string) =>
    sum(`sum_over_time(${own(record)}[${window}])`);
  const mean = sliceOf(scope) ? undefined : source.mean?.whole(window);
  const recorded = (name: string) => own(records.status, { stat: name });
  return [
    coverage(scope, window),
    stat('events', mean?.events ?? ledger(records.totalEvents)),
    stat(
      'bad_events',
      `clamp_min(${
        mean
          ? `${mean.share} * ${sum(recorded('events'))}`
          : ledger(records.badEvents)
      }, 0)`,
    ),
    stat(
      'sli',
      `1 - ${recorded('bad_events')} / ignoring(stat) (${recorded(
        'events',
      )} > 0) and ${onSlo} count_over_time(${own(records.badRate('5m'))}[1h])`,
    ),
    stat('remaining', `1 - (1 - ${recorded('sli')}) / ${budget}`),
  ];
}

/**
 * What pages and gates read. Of a calendar window no rule knows the start: readers ask the ledger for its sums, see
 * `calendarSums`.
 */
export function status(scope: RuleScope, source: EventSource): Recording[] {
  const { window } = scope.definition;
  return [
    data(scope),
    ...(window.type === 'rolling'
      ? ofWindow(scope, source, window.duration)
      : []),
    stat('burn_1h', scope.own(records.burnRate('1h'))),
    stat('burn_6h', scope.own(records.burnRate('6h'))),
  ];
}
