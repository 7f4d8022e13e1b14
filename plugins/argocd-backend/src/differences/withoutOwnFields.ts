type Fields = Record<string, unknown>;

// What the API server and controllers write, which no sync changes.
const OWN = ['status'];
const OWN_METADATA = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];
/** A copy of the object as it was applied, with all that is secret in it. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

function without(fields: Fields, names: string[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name)),
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object without what only the cluster writes. */
export function withoutOwnFields(object: Fields): Fields {
  const rest = without(object, OWN);
  if (!isFields(rest.metadata)) return rest;
  const metadata = without(rest.metadata, OWN_METADATA);
  if (isFields(metadata.annotations)) {
    metadata.annotations = without(metadata.annotations, [LAST_APPLIED]);
  }
  return { ...rest, metadata };
}
