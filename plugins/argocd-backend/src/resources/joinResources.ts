import {
  applicationResourceSchema,
  type ApplicationResource,
} from '@fairway/contracts/argocd';
import { isoTime } from '../model/facts';
import type { DeclaredResource } from '../upstream/declaredResources';
import type { UpstreamNode, UpstreamTree } from '../upstream/resourceTree';

const { sync: syncSchema, health: healthSchema } =
  applicationResourceSchema.shape;

type Identity = Pick<UpstreamNode, 'group' | 'kind' | 'namespace' | 'name'>;

const keyOf = ({ group = '', kind, namespace = '', name }: Identity) =>
  `${group}/${kind}/${namespace}/${name}`;

const identityOf = ({ group, kind, namespace, name }: Identity) => ({
  group,
  kind,
  namespace,
  name,
});

/** What the application says of an object that it declares; of others nothing. */
function declaration(
  declared: DeclaredResource | undefined,
): Pick<ApplicationResource, 'sync' | 'hook' | 'requiresPruning' | 'syncWave'> {
  return {
    sync: syncSchema.catch(undefined).parse(declared?.status),
    hook: declared?.hook ?? false,
    requiresPruning: declared?.requiresPruning ?? false,
    syncWave: declared?.syncWave,
  };
}

function fromNode(
  node: Identity & Partial<UpstreamNode>,
  declared: DeclaredResource | undefined,
  orphaned: boolean,
): ApplicationResource {
  const health = node.health ?? declared?.health;
  return {
    ...identityOf(node),
    uid: node.uid,
    parents: (node.parentRefs ?? []).flatMap(({ uid }) => uid ?? []),
    ...declaration(declared),
    health: healthSchema.catch(undefined).parse(health?.status),
    message: health?.message,
    createdAt: isoTime(node.createdAt),
    images: node.images ?? [],
    info: node.info ?? [],
    orphaned,
  };
}

/**
 * The tree, which knows what is there, joined with what the application declares, which knows what is in sync. Since 3.0
 * the tree alone tells the health; before, the application does, too.
 */
export function joinResources(
  { nodes, orphanedNodes }: UpstreamTree,
  declared: DeclaredResource[],
): ApplicationResource[] {
  const byKey = new Map(declared.map(one => [keyOf(one), one]));
  const told = new Set(nodes.map(keyOf));
  const absent = declared.filter(one => !told.has(keyOf(one)));
  return [
    ...nodes.map(node => fromNode(node, byKey.get(keyOf(node)), false)),
    ...absent.map(one => fromNode(identityOf(one), one, false)),
    ...orphanedNodes.map(node => fromNode(node, undefined, true)),
  ];
}
