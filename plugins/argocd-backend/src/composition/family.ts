import type { ApplicationEntry } from '../model/ApplicationReadModel';
import type { ApplicationName } from '../model/kinship';

const keyOf = ({ status }: ApplicationEntry) =>
  `${status.namespace}/${status.name}`;

function isNamed(
  { status }: ApplicationEntry,
  { namespace, name }: ApplicationName,
): boolean {
  return (
    status.name === name &&
    (namespace === undefined || namespace === status.namespace)
  );
}

function isMarkedAsPartOf(
  child: ApplicationEntry,
  parent: ApplicationEntry,
): boolean {
  const { declaredBy } = child.kinship;
  return declaredBy !== undefined && isNamed(parent, declaredBy);
}

const ofSameInstance = (a: ApplicationEntry) => (b: ApplicationEntry) =>
  a.status.instance === b.status.instance;

/**
 * The applications at the addresses that a parent declares. It may declare them in a cluster that has an Argo CD of its
 * own: there Argo CD's mark tells them from others of the same name.
 */
export function childrenOf(
  parent: ApplicationEntry,
  declared: ApplicationName[],
  all: ApplicationEntry[],
): { children: ApplicationEntry[]; unheard: number } {
  const candidates = Map.groupBy(all, keyOf);
  const children = declared.map(({ namespace = '', name }) => {
    const named = candidates.get(`${namespace}/${name}`) ?? [];
    return (
      named.find(one => one !== parent && isMarkedAsPartOf(one, parent)) ??
      named.find(ofSameInstance(parent))
    );
  });
  return {
    children: children.filter(one => one !== undefined),
    unheard: children.filter(one => one === undefined).length,
  };
}

/**
 * The applications that declare one. Those of its own Argo CD come first: only where there is none, it came from another
 * one.
 */
export function parentsOf(
  child: ApplicationEntry,
  all: ApplicationEntry[],
): ApplicationEntry[] {
  const parents = all.filter(
    one =>
      one !== child &&
      isMarkedAsPartOf(child, one) &&
      // A label may say anything; what is declared is known where it is told.
      (one.kinship.declares?.includes(keyOf(child)) ?? true),
  );
  const own = parents.filter(ofSameInstance(child));
  return own.length > 0 ? own : parents;
}
