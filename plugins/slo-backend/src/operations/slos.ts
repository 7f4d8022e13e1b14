import { RELATION_OWNED_BY, RELATION_PART_OF } from '@backstage/catalog-model';
import type { OperationOptions } from '@fairway/contracts';
import {
  definitionStateSchema,
  RULE_STATES,
  SLO_STATES,
  type sloContract,
  type SloStatus,
} from '@fairway/contracts/slo';
import {
  countByState,
  entityRefsOption,
  enumOption,
  envelope,
  relates,
  visibleEntries,
  type Handlers,
} from '@fairway/kit-node';
import { leastRemainingFirst, productionFirst } from '../model/order';
import { groupsAsSeen, leads, ledAnew } from '../model/sloGroups';
import { visibleInvalid } from './invalidDefinitions';
import type { SloDeps } from './SloDeps';
import type { VisibleSlo } from './visible';

type Options = OperationOptions<typeof sloContract, 'slos'>;

const ORDERS: Record<Options['sort'], (a: SloStatus, b: SloStatus) => number> =
  {
    worst: productionFirst,
    name: (a, b) => a.name.localeCompare(b.name) || a.ref.localeCompare(b.ref),
    remaining: leastRemainingFirst,
  };

function mentions(status: SloStatus, text: string | undefined): boolean {
  if (!text) return true;
  const { name, service, link } = status;
  return [name, service, link?.entityRef].some(value =>
    value?.toLowerCase().includes(text.toLowerCase()),
  );
}

function isRecordedBy(status: SloStatus, source: string): boolean {
  return status.source === source || status.replicas.includes(source);
}

/** Each value once, in order. */
function valuesOf<T>(
  all: T[],
  valuesIn: (one: T) => (string | undefined)[],
): string[] {
  const values = new Set(all.flatMap(valuesIn));
  return [...values].filter(value => value !== undefined).sort();
}

function related(type: string): (slo: VisibleSlo) => string[] {
  return ({ entities }) =>
    entities.flatMap(({ relations = [] }) =>
      relations
        .filter(relation => relation.type === type)
        .map(({ targetRef }) => targetRef),
    );
}

/** Filters all but the state, so that the states can be counted, and the groups, of which the worst of those left leads. */
function filterOf(options: Options): (slo: VisibleSlo) => boolean {
  const owners = entityRefsOption('owner', options.owner, 'group');
  const systems = entityRefsOption('system', options.system, 'system');
  const definitions = enumOption(
    'definition',
    options.definition,
    definitionStateSchema.options,
  );
  const rules = enumOption('rules', options.rules, RULE_STATES);
  const { environment, tier, source, search } = options;
  return ({ status, entities }) =>
    (environment === undefined || status.environment === environment) &&
    (tier === undefined || status.tier === tier) &&
    (source === undefined || isRecordedBy(status, source)) &&
    (!definitions || definitions.includes(status.definition)) &&
    (!rules || rules.includes(status.rules)) &&
    relates(entities, RELATION_OWNED_BY, owners) &&
    relates(entities, RELATION_PART_OF, systems) &&
    mentions(status, search);
}

/** All SLOs that the caller may see: filtered, sorted and cut into pages here, not in the browser. */
export function slos(deps: SloDeps): Handlers<typeof sloContract>['slos'] {
  return async ({ options, readable }) => {
    const states = enumOption('state', options.state, SLO_STATES);
    const matchesOptions = filterOf(options);
    const isListed = ({ status }: VisibleSlo) =>
      options.groups === 'all' || leads(status);
    const visible = groupsAsSeen(
      await visibleEntries(deps.model.entries(), readable),
    );
    const all = ledAnew(visible.filter(matchesOptions))
      .filter(isListed)
      .map(({ status }) => status);
    const found = all
      .filter(({ state }) => !states || states.includes(state))
      .sort(ORDERS[options.sort]);
    const page = found.slice(options.offset, options.offset + options.limit);
    return {
      ...envelope(deps.model.sources(), page),
      linksAsOf: deps.directory.readAt()?.toISOString(),
      slos: page,
      total: found.length,
      visible: visible.filter(isListed).length,
      counts: countByState(all),
      environments: valuesOf(visible, ({ status }) => [status.environment]),
      tiers: valuesOf(visible, ({ status }) => [status.tier]),
      recordedBy: valuesOf(visible, ({ status: { source, replicas } }) => [
        source,
        ...replicas,
      ]),
      owners: valuesOf(visible, related(RELATION_OWNED_BY)),
      systems: valuesOf(visible, related(RELATION_PART_OF)),
      invalid: await visibleInvalid(deps.model.invalid(), readable),
    };
  };
}
