import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ENTITY_REF_ANNOTATION,
  type ApplicationLink,
} from '@fairway/contracts/argocd';
import { candidateEntities } from './candidateEntities';
import {
  KUBERNETES_ID,
  type LinkableEntity,
  type MarkedObjects,
  type WantedApplications,
} from './linkableEntity';
import type { Bindings } from './readBindings';

/** What linking needs of an application. */
export interface LinkableApplication {
  tool: 'argocd' | 'flux';
  ref: string;
  instance: string;
  namespace: string;
  name: string;
  project?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** Labels of an application whose value may be the name of a component, or its `backstage.io/kubernetes-id`. */
export const NAME_LABELS = [
  KUBERNETES_ID,
  'backstage-name',
  'backstage',
  'app.kubernetes.io/name',
];

/** The entity that an application says it deploys, whether it exists or not. */
export function boundEntity({
  annotations,
}: Pick<LinkableApplication, 'annotations'>): string | undefined {
  const text = annotations[ENTITY_REF_ANNOTATION]?.trim();
  if (!text) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch {
    return undefined;
  }
}

function isWanted(
  application: LinkableApplication,
  { names, selector, namespace, project, instances }: WantedApplications,
  proxied: string | undefined,
): boolean {
  const named = names?.some(
    one =>
      one.name === application.name &&
      (one.namespace ?? application.namespace) === application.namespace,
  );
  // Peers refuse names beside a selector; here either may match.
  const chosen =
    names || selector ? named || selector?.(application.labels) : true;
  return (
    Boolean(chosen) &&
    (namespace === undefined || namespace === application.namespace) &&
    (project === undefined || project === application.project) &&
    (instances === undefined || instances.includes(application.instance)) &&
    (proxied === undefined || proxied === application.instance)
  );
}

/** By name alone only what is in the default namespace: elsewhere a name says too little. */
export function isNameable({ kind, namespace }: LinkableEntity): boolean {
  return kind.toLowerCase() === 'component' && namespace === 'default';
}

function byConvention(
  application: LinkableApplication,
  components: ReadonlyMap<string, string>,
): Omit<ApplicationLink, 'bound'> | undefined {
  const hints = [
    ...NAME_LABELS.map(key => ({ key, value: application.labels[key] })),
    { key: 'metadata.name', value: application.name },
  ];
  for (const { key, value } of hints) {
    const entityRef = value && components.get(value.toLowerCase());
    if (entityRef) return { entityRef, by: 'name', key, value };
  }
  return undefined;
}

/** As Backstage's plugins for Kubernetes and Flux find the objects of an entity. */
function isMarked(
  { namespace, labels }: LinkableApplication,
  { id, selector, namespace: only }: MarkedObjects,
): boolean {
  const chosen = selector
    ? selector(labels)
    : id !== undefined && labels[KUBERNETES_ID] === id;
  return chosen && (only === undefined || only === namespace);
}

function conventionNames(
  entities: LinkableEntity[],
  isAnnotated: (entity: LinkableEntity) => boolean,
): Map<string, string> {
  // An annotation says what belongs to the entity; its name is then no further hint.
  const open = entities.filter(
    entity => isNameable(entity) && !isAnnotated(entity),
  );
  return new Map(
    open.flatMap(({ name, kubernetesId, ref }) =>
      [name, kubernetesId ?? name].map(hint => [hint.toLowerCase(), ref]),
    ),
  );
}

/** Argo CDs that have applications. */
export function instancesOf(
  applications: LinkableApplication[],
): ReadonlySet<string> {
  return new Set(
    applications
      .filter(({ tool }) => tool === 'argocd')
      .map(({ instance }) => instance),
  );
}

export interface LinkOptions {
  bindings: Bindings;
  /** Which there are. Default: those of the applications; of them all, where only some are linked. */
  instances?: ReadonlySet<string>;
}

/**
 * Links applications to entities: by the entity that the application itself names, which binds it, by annotations of
 * entities, and unless the application says, by its labels or its name. The configuration may bind what is linked so
 * and names no entity itself.
 *
 * @param entities - all components, all entities with an annotation, and those that applications name
 * @returns links per application; those without an entity are not in it
 */
export function linkApplications(
  entities: LinkableEntity[],
  applications: LinkableApplication[],
  { bindings, instances = instancesOf(applications) }: LinkOptions,
): Map<string, ApplicationLink[]> {
  const existing = new Map(entities.map(entity => [entity.ref, entity]));
  const annotated = candidateEntities(entities.filter(({ wanted }) => wanted));
  const marked = entities.filter(({ kubernetes }) => kubernetes);
  const components = {
    argocd: conventionNames(entities, ({ wanted }) => Boolean(wanted)),
    flux: conventionNames(entities, ({ kubernetes }) =>
      Boolean(kubernetes?.selector),
    ),
  };
  const proxiedBy = ({ proxied }: WantedApplications) =>
    proxied !== undefined && instances.has(proxied) ? proxied : undefined;
  const linked = applications.map(
    (application): [string, ApplicationLink[]] => {
      const found = new Map<string, ApplicationLink>();
      const entityRef = boundEntity(application);
      const bound = entityRef !== undefined && existing.has(entityRef);
      if (bound) {
        const value = application.annotations[ENTITY_REF_ANNOTATION];
        const key = ENTITY_REF_ANNOTATION;
        found.set(entityRef, {
          entityRef,
          by: 'entity-ref',
          key,
          value,
          bound,
        });
      }
      const byAnnotation =
        application.tool === 'argocd'
          ? annotated(application).filter(({ wanted }) =>
              isWanted(application, wanted!, proxiedBy(wanted!)),
            )
          : marked.filter(one => isMarked(application, one.kubernetes!));
      for (const { ref, wanted, kubernetes } of byAnnotation) {
        if (found.has(ref)) continue;
        const { key, value } =
          application.tool === 'argocd' ? wanted! : kubernetes!;
        found.set(ref, {
          entityRef: ref,
          by: 'annotation',
          key,
          value,
          bound: false,
        });
      }
      const guess = bound
        ? undefined
        : byConvention(application, components[application.tool]);
      if (guess && !found.has(guess.entityRef)) {
        found.set(guess.entityRef, { ...guess, bound: false });
      }
      const links = [...found.values()].map(link => ({
        ...link,
        bound:
          link.bound ||
          // No rule takes it from the entity that it names itself.
          (entityRef === undefined &&
            bindings(application, existing.get(link.entityRef)?.owners ?? [])),
      }));
      return [application.ref, links];
    },
  );
  return new Map(linked.filter(([, links]) => links.length > 0));
}
