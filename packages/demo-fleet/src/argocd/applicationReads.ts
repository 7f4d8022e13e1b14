import { addressOf, requireApplication } from './access';
import type { Context } from './context';
import { describeApplication } from './describe';
import { notSimulated } from './errors';
import { describeEvents } from './events';
import { describeManagedResources } from './managedResources';
import { parseFields, projectListItem } from './projection';
import { listFilter, text } from './query';
import { reconcile } from './reconcile';
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

/** `GET /api/v1/applications/:name/events`, of the Application itself. */
export function getEvents(context: Context) {
  const record = find(context);
  if (text(context.request, 'resourceName')) {
    throw notSimulated('the list of events of a resource');
  }
  return describeEvents(record, context.argoCd.now());
}
