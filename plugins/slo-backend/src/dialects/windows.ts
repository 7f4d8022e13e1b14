import { parsePrometheusDuration } from '@fairway/slo';

/** Shortest window first. */
export function byWindow(a: { window: string }, b: { window: string }): number {
  return (
    (parsePrometheusDuration(a.window) ?? Infinity) -
    (parsePrometheusDuration(b.window) ?? Infinity)
  );
}
