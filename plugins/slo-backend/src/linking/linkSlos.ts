import type { SloLink } from '@fairway/contracts/slo';
import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import type { DirectoryEntity } from '@fairway/kit-node';
import type { Matcher } from '@fairway/slo';
import { matches } from '../prometheus/matchers';

/** What linking needs of an entity. */
export interface LinkableEntity extends DirectoryEntity {
  namespace: string;
  name: string;
  /** The selector annotation, as written and as read. */
  selector: { text: string; matchers: Matcher[] } | undefined;
  /** Of the service, such as `1`. */
  tier?: string;
}

/** What linking needs of an SLO. */
export interface LinkableSlo {
  ref: string;
  labels: Record<string, string>;
  /** The OpenSLO entity that defines it, and what that says it is about. */
  defined?: { by: string; about: string | undefined };
}

/** Labels whose value may be the name of a component, in the order in which they are believed. */
export const NAME_LABELS = [
  'sloth_service',
  'service',
  'app',
  'app_kubernetes_io_name',
  'component',
  'entity',
  'job',
];

export function isComponent({ kind }: LinkableEntity): boolean {
  return kind.toLowerCase() === 'component';
}

/** By name alone only what is in the default namespace: elsewhere a name says too little. */
export function isNameable(entity: LinkableEntity): boolean {
  return isComponent(entity) && entity.namespace === 'default';
}

/** The link of an SLO to the component that one of its labels names. */
function linkByName(
  slo: LinkableSlo,
  components: ReadonlyMap<string, string>,
): SloLink | undefined {
  for (const key of NAME_LABELS) {
    const value = slo.labels[key];
    const entityRef = value && components.get(value.toLowerCase());
    if (entityRef) return { entityRef, by: 'name-label', key, value };
  }
  return undefined;
}

// What the catalog can hold: three parts of up to 63 characters.
const LONGEST_REF = 191;
const REF = /^[a-z0-9.]+:[a-z0-9-]+\/[a-z0-9._-]+$/;

/** The entity that a text names, whether it exists or not. */
export function entityRefIn(text: string | undefined): string | undefined {
  const value = text?.toLowerCase();
  return value && value.length <= LONGEST_REF && REF.test(value)
    ? value
    : undefined;
}

/** The entity that an SLO's recorded definition names, whether it exists or not. */
export function namedEntity({
  labels,
}: Pick<LinkableSlo, 'labels'>): string | undefined {
  return entityRefIn(labels.entity);
}

/** To what the SLO is about, and to the document that says so. */
function linksByDefinition(
  { defined }: LinkableSlo,
  existing: ReadonlySet<string>,
): SloLink[] {
  if (!defined) return [];
  const about = entityRefIn(defined.about);
  const refs = about && existing.has(about) ? [about] : [];
  return [...refs, defined.by].map(entityRef => ({
    entityRef,
    by: 'definition' as const,
    key: 'SLO',
    value: defined.by,
  }));
}

function linksByAnnotation(
  entities: LinkableEntity[],
  slos: LinkableSlo[],
): { slo: LinkableSlo; link: SloLink }[] {
  return entities.flatMap(({ ref, selector }) => {
    if (selector === undefined) return [];
    return slos
      .filter(({ labels }) => selector.matchers.every(m => matches(m, labels)))
      .map(slo => ({
        slo,
        link: {
          entityRef: ref,
          by: 'annotation' as const,
          key: SLO_SELECTOR_ANNOTATION,
          value: selector.text,
        },
      }));
  });
}

/**
 * Links SLOs to entities: by the definition of the catalog and the entity that it or the recorded series name, by
 * annotations of entities, and unless the definition says, by a label that equals the name of a component.
 *
 * @param entities - all components, all entities with the annotation, and those that SLOs name
 * @returns links per SLO ref; SLOs without an entity are not in it
 */
export function linkSlos(
  entities: LinkableEntity[],
  slos: LinkableSlo[],
): Map<string, SloLink[]> {
  const links = new Map<string, SloLink[]>();
  const add = (slo: LinkableSlo, link: SloLink) =>
    links.set(slo.ref, [...(links.get(slo.ref) ?? []), link]);

  const existing = new Set(entities.map(({ ref }) => ref));
  const isLinked = (slo: LinkableSlo, ref: string) =>
    links.get(slo.ref)?.some(({ entityRef }) => entityRef === ref);
  for (const slo of slos) {
    linksByDefinition(slo, existing).forEach(link => add(slo, link));
    const entityRef = namedEntity(slo);
    if (entityRef && existing.has(entityRef) && !isLinked(slo, entityRef)) {
      add(slo, {
        entityRef,
        by: 'entity-label',
        key: 'entity',
        value: slo.labels.entity,
      });
    }
  }
  for (const { slo, link } of linksByAnnotation(entities, slos)) {
    if (!isLinked(slo, link.entityRef)) add(slo, link);
  }
  const components = new Map(
    entities
      // An annotation says what belongs to the entity; its name is then no further hint.
      .filter(entity => isNameable(entity) && entity.selector === undefined)
      .map(({ name, ref }) => [name.toLowerCase(), ref]),
  );
  for (const slo of slos) {
    const own = links.get(slo.ref) ?? [];
    const link = linkByName(slo, components);
    // An annotation of another entity gives it a view, it takes none away.
    const known = own.some(
      ({ by, entityRef }) =>
        by === 'definition' ||
        by === 'entity-label' ||
        entityRef === link?.entityRef,
    );
    if (link && !known) add(slo, link);
  }
  return links;
}
