import type { Indicator } from '../definition/Indicator';
import type { Reading } from './follow';
import type { Place } from './Place';
import { readRatio } from './ratioIndicator';
import { readThreshold } from './thresholdIndicator';

/** An indicator, and the labels that have a budget for each of their values. */
export interface ReadIndicator {
  indicator: Indicator;
  groupBy: string[];
}

/** How an SLO looks at an SLI. */
export interface IndicatorOptions {
  /** Has `op` and `value`; `undefined`: the SLI is read by itself. */
  objective: Place | undefined;
  /** As annotated; `undefined`: as the queries group. */
  groupBy: string[] | undefined;
  reading: Reading;
}

/** Published SLOs of ratios carry them, too; they change nothing. */
function warnOfThreshold({ objective, reading }: IndicatorOptions): void {
  for (const name of ['op', 'value']) {
    const place = objective?.at(name);
    if (place?.exists)
      reading.findings.warning(
        place,
        'it says nothing of a ratio: there is no thresholdMetric to compare',
        'remove it',
      );
  }
}

/**
 * What an SLI comes to.
 *
 * @param spec - its `spec`
 * @returns `undefined`: errors were told
 */
export function readIndicator(
  spec: Place,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { findings } = options.reading;
  const threshold = spec.at('thresholdMetric');
  const ratio = spec.at('ratioMetric');
  if (threshold.exists && ratio.exists)
    return findings.error(
      threshold,
      'thresholdMetric and ratioMetric are both there',
      'keep one of them',
    );
  if (threshold.exists) return readThreshold(threshold, options);
  if (!ratio.exists)
    return findings.error(
      ratio,
      'neither ratioMetric nor thresholdMetric is there',
      'write ratioMetric with good (or bad) and total',
    );
  warnOfThreshold(options);
  return readRatio(ratio, options);
}
