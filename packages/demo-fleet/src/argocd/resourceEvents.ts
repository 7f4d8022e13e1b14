import { MINUTE, SECOND } from '../scenario/duration';
import { ArgoCdError } from './errors';
import { Happening, listEvents } from './events';
import type { ApplicationRecord } from './record';
import { describeResourceTree, ResourceNode } from './resourceTree';

/** Names an object of an application; all three must fit. */
export interface ObjectName {
  name: string;
  uid: string;
  namespace?: string;
}

/** Since when it goes on, again and again until now. */
function again(since: number, everyMs: number, now: number) {
  const count = Math.max(1, Math.floor((now - since) / everyMs));
  return { at: Math.max(since, now - 20 * SECOND), repeated: { since, count } };
}

/** What the kubelet and the scheduler say of a Pod that does not get ready. */
function troublesOf(
  { story, health }: ApplicationRecord,
  { name, images = [], info = [] }: ResourceNode,
  now: number,
): Happening[] {
  const reason = info.find(one => one.name === 'Status Reason')?.value;
  const { since } = health;
  switch (reason) {
    case 'CrashLoopBackOff':
      return [
        {
          ...again(since, 5 * MINUTE, now),
          type: 'Warning',
          reason: 'BackOff',
          message: `Back-off restarting failed container ${story.service} in pod ${name}`,
        },
      ];
    case 'Pending':
      return [
        {
          ...again(since, MINUTE, now),
          type: 'Warning',
          reason: 'FailedScheduling',
          message:
            '0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
        },
      ];
    case 'ImagePullBackOff':
      return [
        {
          ...again(since, 2 * MINUTE, now),
          type: 'Warning',
          reason: 'Failed',
          message: `Failed to pull image "${images[0]}": not found`,
        },
      ];
    default:
      return [];
  }
}

function happeningsOf(
  record: ApplicationRecord,
  node: ResourceNode,
  now: number,
): Happening[] {
  if (node.kind === 'Pod') {
    return troublesOf(record, node, now);
  }
  const deployed = record.history[record.history.length - 1]?.deployedAt;
  return node.kind === 'Deployment' && deployed
    ? [
        {
          at: Date.parse(deployed),
          reason: 'ScalingReplicaSet',
          message: `Scaled up replica set of ${node.name}`,
        },
      ]
    : [];
}

/** `GET /applications/:name/events?resourceName=...`: what happened to an object. @throws ArgoCdError 400 for one of others */
export function describeResourceEvents(
  record: ApplicationRecord,
  { name, uid, namespace }: ObjectName,
  now: number,
) {
  const { nodes = [] } = describeResourceTree(record);
  const node = nodes.find(
    one => one.uid === uid && one.name === name && one.namespace === namespace,
  );
  if (!node) {
    throw new ArgoCdError(
      'InvalidArgument',
      `${name} not found as part of application ${record.story.name}`,
    );
  }
  const { group, version, kind } = node;
  const object = {
    kind,
    namespace,
    name,
    uid,
    apiVersion: group ? `${group}/${version}` : version,
  };
  const component = kind === 'Pod' ? 'kubelet' : 'deployment-controller';
  return listEvents(
    happeningsOf(record, node, now),
    { object, component },
    now,
  );
}
