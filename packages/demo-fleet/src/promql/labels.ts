/** Label names and values of a series; the metric name is the label `__name__`. */
export type Labels = Readonly<Record<string, string>>;

export const METRIC_NAME = '__name__';

// Label sets of stored series live long and are compared at every step of a range query.
const keys = new WeakMap<Labels, string>();

/** Equal for equal label sets, whatever the order of their names. */
export function labelsKey(labels: Labels): string {
  const known = keys.get(labels);
  if (known !== undefined) {
    return known;
  }
  const names = Object.keys(labels).sort();
  let key = '';
  for (const name of names) {
    key += `${name}\u0001${labels[name]}\u0002`;
  }
  keys.set(labels, key);
  return key;
}

/** The label set of these names only. */
export function keepLabels(labels: Labels, names: readonly string[]): Labels {
  const kept: Record<string, string> = {};
  for (const name of names) {
    if (labels[name] !== undefined) {
      kept[name] = labels[name];
    }
  }
  return kept;
}

/** The label set without these names. */
export function dropLabels(labels: Labels, names: readonly string[]): Labels {
  const kept: Record<string, string> = { ...labels };
  for (const name of names) {
    delete kept[name];
  }
  return kept;
}

export function dropMetricName(labels: Labels): Labels {
  return labels[METRIC_NAME] === undefined
    ? labels
    : dropLabels(labels, [METRIC_NAME]);
}

/** As Prometheus prints a label set: `{a="1", b="2"}`. */
export function formatLabels(labels: Labels): string {
  const { [METRIC_NAME]: metric = '', ...others } = labels;
  const pairs = Object.keys(others)
    .sort()
    .map(name => `${name}=${JSON.stringify(others[name])}`);
  return metric && pairs.length === 0
    ? metric
    : `${metric}{${pairs.join(', ')}}`;
}
