/** Labels of a series; `__name__` is its metric name. */
export type Labels = Record<string, string>;

/** The value of a label whose name is data, such as `constructor`: what every object inherits is no label. */
export function labelOf(labels: Labels, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}
