import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type {
  SloDefinitionInfo,
  SloStatus,
  sloContract,
} from '@fairway/contracts/slo';
import { envelope, type Handlers } from '@fairway/kit-node';
import { ruleFile } from '@fairway/slo';
import type { DefinedSlo } from '../definitions/DefinedSlo';
import { externalLinks } from '../links/externalLinks';
import { worstFirst } from '../model/order';
import { groupsAsSeen } from '../model/sloGroups';
import type { SloEntry } from '../model/SloReadModel';
import { issueFields } from './issueFields';
import type { SloDeps } from './SloDeps';
import { requireSlo, requireSlos, type VisibleSlo } from './visible';

function related(entities: Entity[], type: string): string | undefined {
  return entities
    .flatMap(({ relations = [] }) => relations)
    .find(relation => relation.type === type)?.targetRef;
}

function definitionInfo(
  { definition, entityRef, issues }: DefinedSlo,
  entities: Entity[],
): SloDefinitionInfo {
  const { description, budgeting, indicator, groupBy, info } = definition;
  return {
    entityRef,
    description,
    owner: info.owner ?? related(entities, RELATION_OWNED_BY),
    system: info.system ?? related(entities, RELATION_PART_OF),
    budgeting: budgeting.method,
    indicator: indicator.type,
    groupBy,
    issues: issues.map(issueFields),
  };
}

/** Without the document that defines it, where the caller may not read that. */
function asSeen({ entry, entities }: VisibleSlo): SloEntry {
  const { defined, ...others } = entry;
  const isSeen = entities.some(
    entity => stringifyEntityRef(entity) === defined?.entityRef,
  );
  return { ...others, defined: isSeen ? defined : undefined };
}

/** Everything about one SLO that is no chart. From memory: no question to the source. */
export function details(
  deps: SloDeps,
): Handlers<typeof sloContract>['details'] {
  /** All budgets of the SLO that the caller may see. */
  const groupsOf = async (
    { group }: SloStatus,
    request: Parameters<typeof requireSlos>[1],
  ) => {
    if (!group) return [];
    const same = await requireSlos(group.slo, request, deps);
    return groupsAsSeen(same)
      .map(({ status }) => status)
      .sort(worstFirst);
  };

  return async ({ options, ...request }) => {
    const found = await requireSlo(options.slo, request, deps);
    const { entities } = found;
    const entry = asSeen(found);
    const { defined } = entry;
    const groups = await groupsOf(found.status, request);
    const status =
      groups.find(({ ref }) => ref === found.status.ref) ?? found.status;
    const source = deps.sources.find(({ name }) => name === status.source);
    return {
      ...envelope(deps.model.sources(), [status]),
      status,
      groups,
      definition: defined && definitionInfo(defined, entities),
      rules: {
        ...entry.rules,
        ruleFile: defined && ruleFile(defined.rules),
      },
      links: externalLinks(entry, {
        entities,
        source: source?.source,
        grafana: deps.config.grafana,
      }),
    };
  };
}
