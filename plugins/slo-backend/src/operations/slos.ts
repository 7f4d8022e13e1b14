import {
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { OperationOptions } from '@fairway/contracts';
import {
  SLO_STATES,
  sloStateSchema,
  type sloContract,
  type SloState,
  type SloStatus,
} from '@fairway/contracts/slo';
import type { Handlers } from '@fairway/kit-node';
import { leastRemainingFirst, productionFirst } from '../model/order';
import { envelope } from './envelope';
import type { SloDeps } from './SloDeps';
import { visibleSlos, type VisibleSlo } from './visible';

type Options = OperationOptions<typeof sloContract, 'slos'>;

const ORDERS: Record<Options['sort'], (a: SloStatus, b: SloStatus) => number> =
  {
    worst: productionFirst,
    name: (a, b) => a.name.localeCompare(b.name) || a.ref.localeCompare(b.ref),
    remaining: leastRemainingFirst,
  };

function parts(list: string | undefined): string[] | undefined {
  const values = list
    ?.split(',')
    .map(part => part.trim())
    .filter(Boolean);
  return values && values.length > 0 ? values : undefined;
}

function statesOf(list: string | undefined): SloState[] | undefined {
  return parts(list)?.map(text => {
    const state = sloStateSchema.safeParse(text);
    if (!state.success) {
      throw new InputError(
        `Option state: "${text}" is no state; use some of ${SLO_STATES.join(
          ', ',
        )}`,
      );
    }
    return state.data;
  });
}

function refsOf(
  option: string,
  list: string | undefined,
  defaultKind: string,
): string[] | undefined {
  return parts(list)?.map(text => {
    try {
      return stringifyEntityRef(parseEntityRef(text, { defaultKind }));
    } catch {
      throw new InputError(
        `Option ${option}: "${text}" is no entity ref; write it like ${defaultKind}:default/name`,
      );
    }
  });
}

function relates(
  entities: Entity[],
  type: string,
  refs: string[] | undefined,
): boolean {
  return (
    refs === undefined ||
    entities.some(({ relations = [] }) =>
      relations.some(
        relation => relation.type === type && refs.includes(relation.targetRef),
      ),
    )
  );
}

function mentions(status: SloStatus, text: string | undefined): boolean {
  if (!text) return true;
  const { name, service, link } = status;
  return [name, service, link?.entityRef].some(value =>
    value?.toLowerCase().includes(text.toLowerCase()),
  );
}

/** Filters all but the state, so that the states can be counted. */
function filterOf(options: Options): (slo: VisibleSlo) => boolean {
  const owners = refsOf('owner', options.owner, 'group');
  const systems = refsOf('system', options.system, 'system');
  const { environment, search } = options;
  return ({ status, entities }) =>
    (environment === undefined || status.environment === environment) &&
    relates(entities, RELATION_OWNED_BY, owners) &&
    relates(entities, RELATION_PART_OF, systems) &&
    mentions(status, search);
}

function countByState(
  statuses: SloStatus[],
): Partial<Record<SloState, number>> {
  return Object.fromEntries(
    [...Map.groupBy(statuses, ({ state }) => state)].map(([state, same]) => [
      state,
      same.length,
    ]),
  );
}

/** All SLOs that the caller may see: filtered, sorted and cut into pages here, not in the browser. */
export function slos(deps: SloDeps): Handlers<typeof sloContract>['slos'] {
  return async ({ options, readable }) => {
    const states = statesOf(options.state);
    const matchesOptions = filterOf(options);
    const visible = await visibleSlos(deps.model.entries(), readable);
    const all = visible.filter(matchesOptions).map(({ status }) => status);
    const found = all
      .filter(({ state }) => !states || states.includes(state))
      .sort(ORDERS[options.sort]);
    const page = found.slice(options.offset, options.offset + options.limit);
    const environments = visible.flatMap(({ status }) =>
      status.environment ? [status.environment] : [],
    );
    return {
      ...envelope(deps.model, page),
      linksAsOf: deps.directory.readAt()?.toISOString(),
      slos: page,
      total: found.length,
      visible: visible.length,
      counts: countByState(all),
      environments: [...new Set(environments)].sort(),
    };
  };
}
