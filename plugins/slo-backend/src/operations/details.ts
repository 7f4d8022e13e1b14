import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
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
import { issueFields } from './issueFields';
import type { SloDeps } from './SloDeps';
import { requireSlo, requireSlos } from './visible';

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
    return same.map(({ status }) => status).sort(worstFirst);
  };

  return async ({ options, ...request }) => {
    const { entry, status, entities } = await requireSlo(
      options.slo,
      request,
      deps,
    );
    const { defined } = entry;
    const source = deps.sources.find(({ name }) => name === status.source);
    return {
      ...envelope(deps.model.sources(), [status]),
      status,
      groups: await groupsOf(status, request),
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
