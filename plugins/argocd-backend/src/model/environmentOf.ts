// In the order of the SLO concern.
const LABELS = ['environment', 'env', 'stage'];

/** The environment that an application says it is of. */
export function environmentOf(
  labels: Record<string, string> | undefined,
): string | undefined {
  return LABELS.map(name => labels?.[name]).find(value => value);
}
