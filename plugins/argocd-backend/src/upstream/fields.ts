/** What a list tells in all versions; names that a version does not know vanish from its answer without a word. */
const LISTED = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'metadata.deletionTimestamp',
  'status.summary',
  'status.health',
  'status.sync.status',
  'status.operationState.phase',
  'status.operationState.startedAt',
  'status.operationState.finishedAt',
];

// Before 3.5 a list gives the whole spec or nothing of it, with values of Helm that may be long.
const SPEC = [
  'spec.project',
  'spec.destination',
  'spec.source',
  'spec.sources',
  'spec.sourceHydrator',
  'spec.syncPolicy',
];

const fieldsOf = (path: string, names: string[]) =>
  names.map(name => `${path}.${name}`);

// Without the values of Helm, which are in each copy of a source.
const SOURCE = ['repoURL', 'path', 'chart', 'targetRevision', 'ref'];

/** Of the watch, which takes any path: told again whenever Argo CD compares, so no more than is read. */
const WATCHED = [
  ...LISTED,
  'spec.project',
  'spec.destination',
  ...fieldsOf('spec.source', SOURCE),
  ...fieldsOf('spec.sources', SOURCE),
  'spec.sourceHydrator',
  'spec.syncPolicy.automated',
  'metadata.resourceVersion',
  'status.sync.revision',
  'status.sync.revisions',
  'status.reconciledAt',
  'status.conditions',
  ...fieldsOf('status.resources', [
    'group',
    'kind',
    'namespace',
    'name',
    'status',
    'health',
    'hook',
  ]),
  'status.operationState.message',
  'status.operationState.operation.initiatedBy',
  'status.operationState.operation.sync.dryRun',
  'status.operationState.syncResult.revision',
  'status.operationState.syncResult.revisions',
  ...fieldsOf('status.operationState.syncResult.resources', [
    'kind',
    'namespace',
    'name',
    'status',
    'message',
    'images',
    'hookPhase',
    'hookType',
  ]),
];

/** Whether a version such as `v3.5.1+abc` is at least so new; `false` where it is not known. */
export function isAtLeast(
  version: string | undefined,
  major: number,
  minor: number,
): boolean {
  const [, ours, minors] = /^v?(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return (
    Number(ours) > major || (Number(ours) === major && Number(minors) >= minor)
  );
}

/** `fields` of a list. */
export function listFields(version: string | undefined): string {
  const spec = isAtLeast(version, 3, 5)
    ? [...SPEC, 'status.sync.revision']
    : ['spec'];
  return [
    'metadata.resourceVersion',
    ...[...LISTED, ...spec].map(field => `items.${field}`),
  ].join(',');
}

/** `fields` of the watch. Namespace and resource version must be among them: it tells applications apart by name alone. */
export const WATCH_FIELDS = [
  'result.type',
  ...WATCHED.map(field => `result.application.${field}`),
].join(',');
