import { addressOf, requireApplication } from './access';
import type { Context } from './context';
import { describeApplication } from './describe';
import { ArgoCdError } from './errors';
import { describeEvents } from './events';
import { describeManagedResources, maskSecrets } from './managedResources';
import { parseFields, projectListItem } from './projection';
import { listFilter, text } from './query';
import { reconcile, releaseAt } from './reconcile';
import { describeResourceEvents } from './resourceEvents';
import { describeResourceTree } from './resourceTree';
import { describeChart, describeRevision } from './revisions';
import { describeSyncWindows } from './syncWindows';

/** `GET /api/v1/applications`. */
export function listApplications({ argoCd, request }: Context) {
  const { store, version } = argoCd;
  const projection = parseFields(text(request, 'fields'));
  const items = store
    .list()
    .map(record =>
      describeApplication(record, { version, resourceHealth: false }),
    )
    .filter(listFilter(request))
    .map(application =>
      projection
        ? projectListItem(application, projection, version)
        : application,
    );
  return {
    metadata: { resourceVersion: store.resourceVersion() },
    // The gateway makes null of an empty list.
    items: items.length > 0 ? items : null,
  };
}

function find({ argoCd, request }: Context) {
  const { name } = request.params;
  return requireApplication(argoCd, name, addressOf(request));
}

/** `GET /api/v1/applications/:name`; `fields` does not count here. */
export function getApplication(context: Context) {
  const { store, version } = context.argoCd;
  const record = find(context);
  if (text(context.request, 'refresh')) {
    store.change(record, now => reconcile(record, now));
  }
  return describeApplication(record, { version, resourceHealth: true });
}

/** `GET /api/v1/applications/:name/resource-tree`. */
export function getResourceTree(context: Context) {
  return describeResourceTree(find(context));
}

/** `GET /api/v1/applications/:name/managed-resources`. */
export function getManagedResources(context: Context) {
  const { request } = context;
  return describeManagedResources(find(context), {
    group: text(request, 'group'),
    kind: text(request, 'kind'),
    namespace: text(request, 'namespace'),
    name: text(request, 'name'),
    fields: text(request, 'fields'),
  });
}

/** `GET /api/v1/applications/:name/manifests`: what is declared at a revision. */
export function getManifests(context: Context) {
  const { argoCd, request } = context;
  const record = find(context);
  const revision = text(request, 'revision');
  const release = releaseAt(record, revision, argoCd.now());
  if (!release) {
    throw new ArgoCdError(
      'Unknown',
      `unable to resolve '${revision}' to a commit SHA`,
    );
  }
  const manifests = record
    .target(release)
    .map(manifest =>
      manifest.kind === 'Secret' ? maskSecrets([manifest])[0] : manifest,
    );
  return { manifests: manifests.map(manifest => JSON.stringify(manifest)) };
}

function sourceQuery({ request }: Context) {
  return {
    sourceIndex: text(request, 'sourceIndex'),
    versionId: text(request, 'versionId'),
  };
}

/** `GET /api/v1/applications/:name/revisions/:revision/metadata`. */
export function getRevisionMetadata(context: Context) {
  const { revision } = context.request.params;
  return describeRevision(find(context), revision, sourceQuery(context));
}

/** `GET /api/v1/applications/:name/revisions/:revision/chartdetails`. */
export function getChartDetails(context: Context) {
  return describeChart(find(context), sourceQuery(context));
}

/** `GET /api/v1/applications/:name/syncwindows`. */
export function getSyncWindows(context: Context) {
  return describeSyncWindows(find(context), context.argoCd.now());
}

/** `GET /api/v1/applications/:name/events`, of the Application itself or of one of its objects. */
export function getEvents(context: Context) {
  const { argoCd, request } = context;
  const record = find(context);
  const [name = '', uid = ''] = ['resourceName', 'resourceUID'].map(field =>
    text(request, field),
  );
  if (!name && !uid) {
    return describeEvents(record, argoCd.now());
  }
  const namespace = text(request, 'resourceNamespace');
  return describeResourceEvents(record, { name, uid, namespace }, argoCd.now());
}
