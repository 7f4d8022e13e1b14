import {
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { processingResult } from '@backstage/plugin-catalog-node';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';

/** How an SLO stands to another entity, and that one to the SLO. */
const MEASURES = [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF] as const;
const BELONGS_TO = [RELATION_PART_OF, RELATION_HAS_PART] as const;
const IS_OWNED = [RELATION_OWNED_BY, RELATION_OWNER_OF] as const;

/** Kinds that a thing is part of, rather than that it depends on. */
const WHOLES = ['system', 'domain'];

/** What owns the entity that an SLO is about, and what it is part of; entity refs. */
export interface Belonging {
  owners: string[];
  systems: string[];
}

/**
 * Both directions of every relation of an SLO.
 *
 * @param belonging - `target`: ref of the entity that the SLO is about
 */
export function sloRelations(
  slo: Entity,
  belonging: Belonging & { target: string },
): CatalogProcessorResult[] {
  const { target, owners, systems } = belonging;
  const whole = WHOLES.includes(parseEntityRef(target).kind.toLowerCase());
  const both = (
    [there, back]: readonly [string, string],
    refs: string[],
  ): CatalogProcessorResult[] =>
    [...new Set(refs)].flatMap(ref => {
      const source = parseEntityRef(stringifyEntityRef(slo));
      const other = parseEntityRef(ref);
      return [
        processingResult.relation({ source, type: there, target: other }),
        processingResult.relation({
          source: other,
          type: back,
          target: source,
        }),
      ];
    });
  return [
    ...both(whole ? BELONGS_TO : MEASURES, [target]),
    ...both(BELONGS_TO, systems),
    ...both(IS_OWNED, owners),
  ];
}
