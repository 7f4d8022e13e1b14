import type { Series } from '@fairway/kit-node/prometheus';
import { quote } from '@fairway/slo';

// `max_over_time` drops the name of the metric, and `or` does not look at it.
const LABEL = 'burn_window';

// As far back as a server looks for a value: at finer steps the rules may not have run since the last moment.
const LOOKBACK_SECONDS = 300;

/**
 * The worst value of some series since the moment before: a burst between two moments is not lost.
 *
 * @param selected - a selector of the burn over `window`
 */
export function worstOfStep(
  selected: string,
  { window, stepSeconds }: { window: string; stepSeconds: number },
): string {
  const range = `${Math.max(stepSeconds, LOOKBACK_SECONDS)}s`;
  return `label_replace(max_over_time(${selected}[${range}]), "${LABEL}", ${quote(
    window,
  )}, "", "")`;
}

/** The series that {@link worstOfStep} makes for a window. */
export function seriesOver(window: string, series: Series[]): Series[] {
  return series.filter(({ labels }) => labels[LABEL] === window);
}
