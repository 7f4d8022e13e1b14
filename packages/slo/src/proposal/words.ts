import { errorBudgetText } from '../budget';
import { selector } from '../promql/selector';
import type { Indicator, SeriesSelector } from '../definition/Indicator';
import type { SloDefinition } from '../definition/SloDefinition';
import { parsePrometheusDuration } from '../duration';

/** Decimal text as percent: `0.999` is `99.9 %`. */
export function percent(ratio: string): string {
  return `${Number((Number(ratio) * 100).toFixed(10))} %`;
}

/** `1234567` as `1 234 567`. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

const UNITS: [unit: string, seconds: number][] = [
  ['d', 86400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** Time in at most two units: `2 d 2 h`, `43 min 12 s`. */
export function time(seconds: number): string {
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first < 0) return `${Number(seconds.toPrecision(2))} s`;
  let rest = Math.round(seconds);
  return UNITS.slice(first, first + 2)
    .map(([unit, size]) => {
      const amount = Math.floor(rest / size);
      rest -= amount * size;
      return { amount, unit };
    })
    .filter(({ amount }) => amount > 0)
    .map(({ amount, unit }) => `${amount} ${unit}`)
    .join(' ');
}

export function windowText({ window }: SloDefinition): string {
  return window.type === 'rolling'
    ? `${window.duration}, rolling`
    : `${window.duration} of the calendar, from ${window.startTime} ${window.timeZone}`;
}

/** The budget as a share, and as time in which everything fails. */
export function budgetText({ objective, window }: SloDefinition): string {
  const budget = errorBudgetText(objective);
  const seconds =
    window.type === 'rolling'
      ? parsePrometheusDuration(window.duration)
      : undefined;
  return seconds === undefined
    ? percent(budget)
    : `${percent(budget)}: ${time(
        seconds * Number(budget),
      )} in which everything fails, at even traffic`;
}

/** What must be good. */
export function counted({ budgeting }: SloDefinition): string {
  switch (budgeting.method) {
    case 'Timeslices':
      return `slices of ${budgeting.slice} in which ${percent(
        budgeting.sliceTarget,
      )} of the events are good`;
    case 'RatioTimeslices':
      return `the mean over slices of ${budgeting.slice}`;
    default:
      return 'events';
  }
}

const series = ({ metric, matchers }: SeriesSelector) =>
  selector(metric, matchers);

/** Where events are counted: what it is, and the PromQL. */
export function sources(
  indicator: Indicator,
): [what: string, promql: string][] {
  switch (indicator.type) {
    case 'counters':
      return [
        ['All events', series(indicator.total)],
        [`${capital(indicator.counted)} events`, series(indicator.part)],
      ];
    case 'latency': {
      const { count: all, bucket, bound } = indicator;
      const le = { label: 'le', op: '=', value: bound } as const;
      return [
        ['All events', series(all)],
        [
          `Good: at most ${bound}`,
          series({ ...bucket, matchers: [...bucket.matchers, le] }),
        ],
      ];
    }
    case 'native-latency':
      return [
        [`Good: at most ${indicator.bound}`, series(indicator.histogram)],
      ];
    case 'probe':
      return [['Good: 1', series(indicator.up)]];
    case 'rates':
      return [
        ['All events', indicator.total],
        [`${capital(indicator.counted)} events`, indicator.part],
      ];
    case 'ratio':
      return [['Bad share', indicator.bad]];
    case 'composite':
      return indicator.parts.map(({ id, weight }) => [`Weight ${weight}`, id]);
    default:
      return [];
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
