import { podHashOf } from '../kubernetes/deployment';
import { uidOf } from '../kubernetes/object';
import { suffixOf } from '../kubernetes/pods';
import type { ReleaseStory } from '../scenario/applications';
import { hash } from '../series/hash';
import { compare } from './comparison';
import { healthOf, troubleOf, versionOf } from './health';
import { imageOf, keyOf } from './manifests';
import type { ApplicationRecord, LiveResource } from './record';
import { Health, ResourceKey, wireTime } from './wire';

/** A node of the resource tree, as the API has it. */
export interface ResourceNode extends ResourceKey {
  uid?: string;
  parentRefs?: (ResourceKey & { uid?: string })[];
  info?: { name: string; value: string }[];
  resourceVersion?: string;
  images?: string[];
  health?: Health;
  createdAt?: string;
}

/** The same object has the same uid in the simulated cluster. */
export function resourceUid(
  { story }: ApplicationRecord,
  { kind, namespace = '', name }: ResourceKey,
): string {
  return uidOf(`${story.cluster}/${kind}/${namespace}/${name}`);
}

function identify(record: ApplicationRecord, key: ResourceKey) {
  return { ...key, uid: resourceUid(record, key) };
}

function refTo({ group, version, kind, namespace, name, uid }: ResourceNode) {
  return { group, version, kind, namespace, name, uid };
}

interface PodTale {
  reason: string;
  ready: boolean;
  health: Health;
}

const RUNNING: PodTale = {
  reason: 'Running',
  ready: true,
  health: { status: 'Healthy' },
};

function podTale(
  record: ApplicationRecord,
  live: LiveResource,
  isLast: boolean,
): PodTale {
  const { service } = record.story;
  if (record.settlesAt !== undefined) {
    const health: Health = { status: 'Progressing' };
    return { reason: 'ContainerCreating', ready: false, health };
  }
  const kind = troubleOf(record, live)?.kind;
  const image = imageOf(service, versionOf(live) ?? '');
  switch (isLast && kind) {
    case 'crash-loop':
      return {
        reason: 'CrashLoopBackOff',
        ready: false,
        health: {
          status: 'Degraded',
          message: `back-off 5m0s restarting failed container=${service}`,
        },
      };
    case 'unschedulable':
      return {
        reason: 'Pending',
        ready: false,
        health: {
          status: 'Progressing',
          message: '0/3 nodes are available: 3 Insufficient memory.',
        },
      };
    case 'image-pull':
      return {
        reason: 'ImagePullBackOff',
        ready: false,
        health: {
          status: 'Degraded',
          message: `Back-off pulling image "${image}": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "${image}": not found`,
        },
      };
    default:
      return RUNNING;
  }
}

function podNode(
  record: ApplicationRecord,
  set: ResourceNode,
  { index, tale, version }: { index: number; tale: PodTale; version: string },
): ResourceNode {
  const { service, cluster } = record.story;
  const name = `${set.name}-${suffixOf(`${set.uid}/${index}`)}`;
  const node = `${cluster}-node-${1 + (hash(name) % 3)}`;
  return {
    ...identify(record, {
      version: 'v1',
      kind: 'Pod',
      namespace: service,
      name,
    }),
    parentRefs: [refTo(set)],
    info: [
      { name: 'Status Reason', value: tale.reason },
      ...(tale.reason === 'Pending' ? [] : [{ name: 'Node', value: node }]),
      { name: 'Containers', value: tale.ready ? '1/1' : '0/1' },
    ],
    resourceVersion: String(500_000 + (hash(name) % 90_000)),
    images: [imageOf(service, version)],
    health: tale.health,
    createdAt: set.createdAt,
  };
}

function replicaSetNode(
  record: ApplicationRecord,
  deployment: ResourceNode,
  options: {
    version: string;
    revision: number;
    createdAt: number;
    health: Health;
  },
): ResourceNode {
  const { version, revision, createdAt, health } = options;
  const { service } = record.story;
  return {
    ...identify(record, {
      group: 'apps',
      version: 'v1',
      kind: 'ReplicaSet',
      namespace: service,
      name: `${service}-${podHashOf({ service, version })}`,
    }),
    parentRefs: [refTo(deployment)],
    info: [{ name: 'Revision', value: `Rev:${revision}` }],
    resourceVersion: String(300_000 + revision),
    health,
    createdAt: wireTime(createdAt),
  };
}

/** What the controllers of the cluster have made of a Deployment. */
function descendantsOf(
  record: ApplicationRecord,
  live: LiveResource,
  deployment: ResourceNode,
): ResourceNode[] {
  const version = versionOf(live) ?? '';
  const { story, start, history } = record;
  const index = story.releases.findIndex(one => one.version === version);
  const release = story.releases[index] as ReleaseStory | undefined;
  const former = story.releases[index - 1] as ReleaseStory | undefined;
  const isStuck = troubleOf(record, live)?.kind === 'image-pull';
  const createdAt = live.appliedAt ?? start + (release?.deployed ?? 0);
  const revision = history.length;
  const current = replicaSetNode(record, deployment, {
    version,
    revision,
    createdAt,
    health: isStuck ? { status: 'Progressing' } : { status: 'Healthy' },
  });
  const { replicas } = live.manifest.spec as { replicas: number };
  const count = isStuck ? 1 : replicas;
  const pods = Array.from({ length: count }, (_, at) =>
    podNode(record, current, {
      index: at,
      version,
      tale: podTale(record, live, at === count - 1),
    }),
  );
  if (!former) {
    return [current, ...pods];
  }
  const before = replicaSetNode(record, deployment, {
    version: former.version,
    revision: revision - 1,
    createdAt: start + (former.deployed ?? 0),
    health: { status: 'Healthy' },
  });
  // While the new pods cannot start, the old ones stay.
  const survivors = isStuck
    ? Array.from({ length: replicas }, (_, at) =>
        podNode(record, before, {
          index: at,
          version: former.version,
          tale: RUNNING,
        }),
      )
    : [];
  return [current, ...pods, before, ...survivors];
}

function nodesOf(record: ApplicationRecord, live: LiveResource) {
  const key = keyOf(live.manifest);
  const health = healthOf(record, live);
  const isDeployment = key.kind === 'Deployment';
  const node: ResourceNode = {
    ...identify(record, key),
    ...(isDeployment && {
      info: [{ name: 'Revision', value: `Rev:${record.history.length}` }],
    }),
    resourceVersion: String(live.resourceVersion),
    ...(health && { health }),
    createdAt: wireTime(live.createdAt),
  };
  return isDeployment ? [node, ...descendantsOf(record, live, node)] : [node];
}

/** `GET /applications/:name/resource-tree`: what is there, with what came of it, and what is missing. */
export function describeResourceTree(record: ApplicationRecord) {
  const nodes = compare(record).flatMap<ResourceNode>(({ key, live }) =>
    live ? nodesOf(record, live) : [{ ...key, health: { status: 'Missing' } }],
  );
  return { ...(nodes.length > 0 && { nodes }) };
}
