import { readsOf, type Read } from '../promql/readsOf';
import type { FoundSelector } from '../promql/selectorsOf';
import type { RuleGroup } from '../rules/RuleGroup';
import {
  intervalOf,
  recordedBy,
  recordedSeries,
  type RecordedSeries,
} from './recordedSeries';

/** @public */
export interface CostOptions {
  /** How many series a selector of raw data finds; `undefined`: not known. */
  seriesOf(selector: FoundSelector): number | undefined;
  /** Seconds between two scrapes. */
  scrapeInterval: number;
  /** Budgets of a grouped SLO. Default: 1. */
  budgets?: number;
  /** Seconds of data there are, where it is less than the windows. Default: enough. */
  history?: number;
}

/**
 * What rules cost the server.
 *
 * @public
 */
export interface RuleCost {
  groups: number;
  rules: number;
  /** Series that are written; for some minutes there may be more, when raw series are new. */
  series: number;
  samplesWrittenPerMinute: number;
  evaluationsPerMinute: number;
  /** Samples read a minute, as Prometheus counts them (`totalQueryableSamples`). */
  samplesReadPerMinute: number;
  /** Of these: samples that were scraped, not recorded by rules. */
  rawSamplesReadPerMinute: number;
  /** Raw selectors of which it is not known how many series they find: they are in none of the numbers. */
  unknown: string[];
}

interface Reading {
  all: number;
  raw: number;
  unknown: string[];
}

/** Seconds between samples that other rules recorded, of which nothing is known. */
const USUAL_INTERVAL = 30;

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

function points(read: Read, interval: number, history: number): number {
  const { range, times } = read;
  return (
    times * (range === undefined ? 1 : Math.min(range, history) / interval)
  );
}

/** First values of new series: mostly there is no sample. */
function isRare({ rule }: RecordedSeries): boolean {
  return rule.labels.part === 'first';
}

function reading(
  read: Read,
  recorded: RecordedSeries[],
  options: CostOptions,
): Reading {
  const { scrapeInterval, budgets = 1, history = Infinity } = options;
  const { selector } = read;
  const own = recordedBy(selector, recorded);
  if (own.length > 0) {
    const all = own
      .filter(series => !isRare(series))
      .map(({ interval }) => budgets * points(read, interval, history));
    return { all: sum(all), raw: 0, unknown: [] };
  }
  // Written by rules of other files, such as the parts of a composite.
  if (selector.metric?.includes(':')) {
    const all = points(read, USUAL_INTERVAL, history);
    return { all, raw: 0, unknown: [] };
  }
  const series = options.seriesOf(selector);
  if (series === undefined) return { all: 0, raw: 0, unknown: [selector.text] };
  const raw = series * points(read, scrapeInterval, history);
  return { all: raw, raw, unknown: [] };
}

/**
 * Samples that one evaluation of an expression reads.
 *
 * @param groups - whose records it may read
 */
export function samplesRead(
  expression: string,
  groups: RuleGroup[],
  options: CostOptions,
): Reading {
  const recorded = recordedSeries(groups);
  const parts = readsOf(expression).map(read =>
    reading(read, recorded, options),
  );
  return {
    all: sum(parts.map(({ all }) => all)),
    raw: sum(parts.map(({ raw }) => raw)),
    unknown: parts.flatMap(({ unknown }) => unknown),
  };
}

/**
 * What rules cost once their windows are full: a range reads each sample within it, everything else one of each series.
 *
 * @public
 */
export function costOf(groups: RuleGroup[], options: CostOptions): RuleCost {
  const { budgets = 1 } = options;
  const perRule = groups.flatMap(group =>
    group.rules.map(rule => ({
      perMinute: 60 / intervalOf(group),
      records: 'record' in rule && rule.labels.part !== 'first',
      ...samplesRead(rule.expr, groups, options),
    })),
  );
  const records = perRule.filter(rule => rule.records);
  return {
    groups: groups.length,
    rules: perRule.length,
    series: records.length * budgets,
    samplesWrittenPerMinute:
      budgets * sum(records.map(({ perMinute }) => perMinute)),
    evaluationsPerMinute: sum(perRule.map(({ perMinute }) => perMinute)),
    samplesReadPerMinute: sum(perRule.map(r => r.all * r.perMinute)),
    rawSamplesReadPerMinute: sum(perRule.map(r => r.raw * r.perMinute)),
    unknown: [...new Set(perRule.flatMap(({ unknown }) => unknown))],
  };
}
