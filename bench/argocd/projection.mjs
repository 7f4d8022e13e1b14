/** What a list of 3.5 gives of an application, whatever else is asked for. */
const LISTED = [
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.labels',
  'metadata.creationTimestamp',
  'metadata.deletionTimestamp',
  'spec',
  'spec.destination',
  'spec.project',
  'spec.source',
  'spec.sources',
  'spec.syncPolicy',
  'status.summary',
  'status.sync.status',
  'status.sync.revision',
  'status.health',
  'status.resources',
  'status.operationState.startedAt',
  'status.operationState.finishedAt',
  'status.operationState.phase',
];

function prune(value, path, fields) {
  if (Array.isArray(value)) {
    return value.map(element => prune(element, path, fields));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const here = path ? `${path}.${name}` : name;
    if (fields.includes(here)) return [[name, part]];
    return fields.some(field => field.startsWith(`${here}.`))
      ? [[name, prune(part, here, fields)]]
      : [];
  });
  return Object.fromEntries(kept);
}

/** Any path, as of a stream; all of it without `fields`. */
export function project(value, fields) {
  return fields ? prune(value, '', fields.split(',')) : value;
}

/** Only paths that Argo CD 3.5 gives of a list; others vanish without a word. */
export function projectListed(application, fields) {
  if (!fields) return application;
  const known = fields
    .split(',')
    .filter(field => LISTED.includes(field.replace(/^items\./, '')));
  return prune({ items: application }, '', known).items ?? {};
}
