import type { Labels } from '@fairway/kit-node/prometheus';

/** The value of a label whose name is data, such as `constructor`: what every object inherits is no label. */
export function labelOf(labels: Labels, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}
