import type { ManagedManifest } from '@fairway/contracts/argocd';
import type { ManagedObject } from '../upstream/ManagedObjects';

// Off and not there are the same to Go, but for these: `automated: {}` is on, `enabled: false` is off.
const TELLING = new Set(['automated', 'enabled', 'clusters']);
// Argo CD writes these into templates that leave them out.
const FILLED_IN = new Set([
  'metadata',
  'destination',
  'status',
  'spec',
  'template',
]);

/** Whether a field says nothing: to Argo CD it is the same as if it were left out. */
function saysNothing(key: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (TELLING.has(key)) return false;
  if (value === '' || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const fields = Object.entries(value);
  return fields.length === 0
    ? FILLED_IN.has(key)
    : fields.every(([name, inner]) => saysNothing(name, inner));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function differing(
  path: string,
  key: string,
  [live, wanted]: [unknown, unknown],
): string[] {
  if (saysNothing(key, live) && saysNothing(key, wanted)) return [];
  if (isObject(live) && isObject(wanted)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(live)]);
    return [...keys].flatMap(name =>
      differing(`${path}.${name}`, name, [live[name], wanted[name]]),
    );
  }
  if (
    Array.isArray(live) &&
    Array.isArray(wanted) &&
    live.length === wanted.length
  ) {
    return live.flatMap((one, index) =>
      differing(`${path}[${index}]`, '', [one, wanted[index]]),
    );
  }
  return live === wanted ? [] : [path];
}

function missing(
  path: string,
  live: Record<string, string> | null | undefined,
  wanted: Record<string, string> | undefined,
): string[] {
  return Object.entries(wanted ?? {}).flatMap(([name, value]) =>
    live?.[name] === value ? [] : [`${path}.${name}`],
  );
}

/**
 * Fields in which an object differs from what it is to be: all of its spec, but of labels and annotations only those that are
 * named.
 */
export function changedFields(
  live: ManagedObject,
  { metadata, spec }: ManagedManifest,
): string[] {
  const finalizers = (of: string[] | null | undefined) =>
    JSON.stringify([...(of ?? [])].sort());
  const finalizersDiffer =
    metadata.finalizers !== undefined &&
    finalizers(metadata.finalizers) !== finalizers(live.metadata.finalizers);
  return [
    ...differing('spec', 'spec', [live.spec, spec]),
    ...missing('metadata.labels', live.metadata.labels, metadata.labels),
    ...missing(
      'metadata.annotations',
      live.metadata.annotations,
      metadata.annotations,
    ),
    ...(finalizersDiffer ? ['metadata.finalizers'] : []),
  ];
}
