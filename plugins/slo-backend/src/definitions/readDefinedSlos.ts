import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  openSloDocumentOf,
  readDefinitions,
  ruleGroupsOf,
  type OpenSloDocument,
  type RuleParameters,
  type SloDefinition,
} from '@fairway/slo';
import type { DefinedSlo, Definitions, InvalidSlo } from './DefinedSlo';
import { DocumentIssues } from './documentIssues';
import { aboutOf, dashboardOf, sourceUrlOf } from './entityLinks';

/** The document with the namespace of its entity, of which the ids of SLOs are made. */
function documentOf(entity: Entity): OpenSloDocument[] {
  const document = openSloDocumentOf(entity);
  if (!document) return [];
  const { origin, value } = document;
  const { metadata, ...rest } = value as { metadata: object };
  const { namespace = 'default' } = entity.metadata;
  return [{ origin, value: { ...rest, metadata: { ...metadata, namespace } } }];
}

/** What the ids of an entity's definitions begin with. */
function idOf({ metadata: { name, namespace = 'default' } }: Entity): string {
  return namespace === 'default' ? name : `${namespace}.${name}`;
}

/** The definitions of each entity. An id may begin like that of another one: `shop` of no namespace, and of `shop`. */
function byEntity(
  slos: Entity[],
  definitions: SloDefinition[],
): Map<Entity | undefined, SloDefinition[]> {
  const byName = Map.groupBy(slos, ({ metadata }) => metadata.name);
  return Map.groupBy(definitions, ({ id, name }) =>
    (byName.get(name) ?? [])
      .filter(slo => id === idOf(slo) || id.startsWith(`${idOf(slo)}.`))
      .reduce<Entity | undefined>(
        (a, b) => (a && idOf(a).length > idOf(b).length ? a : b),
        undefined,
      ),
  );
}

/**
 * What the OpenSLO entities of a catalog define, each SLO with the rules that it emits.
 *
 * @param entities - of all kinds of OpenSLO: SLOs refer to the others
 */
export function readDefinedSlos(
  entities: Entity[],
  parameters: Partial<RuleParameters>,
): Definitions {
  const documents = entities.flatMap(documentOf);
  const { definitions, issues } = readDefinitions(documents);
  const found = DocumentIssues.create(entities, issues);
  const slos = entities.filter(({ kind }) => kind === 'SLO');
  const ofEntities = byEntity(slos, definitions);
  const byId = new Map<string, DefinedSlo>();
  const invalid: InvalidSlo[] = [];
  for (const entity of slos) {
    const entityRef = stringifyEntityRef(entity);
    const own = ofEntities.get(entity) ?? [];
    const wrong = found.of(entity);
    for (const definition of own) {
      byId.set(definition.id, {
        definition,
        entityRef,
        issues: wrong,
        sourceUrl: sourceUrlOf(entity),
        dashboard: dashboardOf(entity),
        rules: ruleGroupsOf(definition, parameters),
      });
    }
    if (own.length === 0 && wrong.length > 0) {
      invalid.push({ entityRef, issues: wrong, about: aboutOf(entity) });
    }
  }
  return { byId, invalid };
}
