import type { SloDefinition } from '../definition/SloDefinition';
import { errorBudgetText } from '../budget';
import { quote } from '../promql/selector';
import type { CalendarSpan } from './calendar';
import { ofSlos } from './indicators/composite';
import { sourceOfEvents } from './indicators/sourceOfEvents';
import { records } from './records';
import { secondsOf, type RuleParameters } from './RuleParameters';
import { ruleScope } from './RuleScope';

function secondsSince({ start }: CalendarSpan, at: Date): number {
  return Math.max(1, Math.floor(at.getTime() / 1000 - start));
}

/** A status of a rolling window is recorded with this label. */
function withStat(stat: string, expr: string): string {
  return `label_replace(${expr}, "stat", ${quote(stat)}, "", "")`;
}

function coverage(
  ids: string[],
  seconds: number,
  parameters: Partial<RuleParameters> = {},
): string {
  const tile = secondsOf(parameters.statusInterval ?? '2m');
  const intervals = Math.max(1, Math.floor(seconds / tile));
  const seen = `sum_over_time(${ofSlos(records.seen, ids)}[${seconds}s])`;
  return withStat('coverage', `clamp_max(${seen} / ${intervals}, 1)`);
}

/** Several SLOs whose present calendar window began at the same time. @public */
export interface CalendarQuestion {
  /** Ids of SLOs. */
  slos: string[];
  span: CalendarSpan;
  /** At which the query is asked. */
  at: Date;
}

/**
 * The instant query for what rules cannot know of a calendar window: series with the label `stat`, of the values `events`,
 * `bad_events` and `coverage` (of the time gone by), as `slo:status` has them of rolling windows. One query for all SLOs whose
 * window began at the same time; ask it at `at`. Not of composites, which have no ledger: see `compositeCalendarSums`.
 *
 * @public
 */
export function calendarSums(
  { slos, span, at }: CalendarQuestion,
  parameters?: Partial<RuleParameters>,
): string {
  const seconds = secondsSince(span, at);
  const summed = (record: string) =>
    `sum without(part) (sum_over_time(${ofSlos(record, slos)}[${seconds}s]))`;
  return [
    withStat('events', summed(records.totalEvents)),
    withStat('bad_events', `clamp_min(${summed(records.badEvents)}, 0)`),
    coverage(slos, seconds, parameters),
  ].join(' or ');
}

/**
 * The same of one composite, out of the ledgers of its parts; series without the label `slo`, but of coverage.
 *
 * @throws RangeError where the SLO is no composite
 * @public
 */
export function compositeCalendarSums(
  definition: SloDefinition,
  { span, at }: Omit<CalendarQuestion, 'slos'>,
  parameters?: Partial<RuleParameters>,
): string {
  const { mean } = sourceOfEvents(ruleScope(definition, parameters));
  if (!mean) throw new RangeError(`${definition.id} is no composite`);
  const seconds = secondsSince(span, at);
  const { share, events } = mean.whole(`${seconds}s`);
  return [
    withStat('events', events),
    withStat('bad_events', `(${share}) * ${events}`),
    coverage([definition.id], seconds, parameters),
  ].join(' or ');
}

/**
 * What is left of the budget of a whole calendar window, if traffic goes on as it has: 1 = all of it.
 *
 * @returns `undefined` where nothing is known: no events
 * @public
 */
export function calendarRemaining(
  counts: { events: number; badEvents: number },
  objective: string,
  { span, at }: Omit<CalendarQuestion, 'slos'>,
): number | undefined {
  if (!(counts.events > 0)) return undefined;
  const elapsed = secondsSince(span, at) / (span.end - span.start);
  const budget = Number(errorBudgetText(objective));
  return 1 - (counts.badEvents / counts.events) * (elapsed / budget);
}
