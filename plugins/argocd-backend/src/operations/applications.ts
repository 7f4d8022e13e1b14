import { RELATION_OWNED_BY, RELATION_PART_OF } from '@backstage/catalog-model';
import type { OperationOptions } from '@fairway/contracts';
import {
  APPLICATION_STATES,
  type Application,
  type argocdContract,
} from '@fairway/contracts/argocd';
import {
  countByState,
  entityRefsOption,
  enumOption,
  envelope,
  relates,
  visibleEntries,
  type Handlers,
  type VisibleEntry,
} from '@fairway/kit-node';
import type { ApplicationEntry } from '../model/ApplicationReadModel';
import { byName, latestSyncFirst, productionFirst } from '../model/order';
import type { ArgoCdDeps } from './ArgoCdDeps';

type Options = OperationOptions<typeof argocdContract, 'applications'>;

const ORDERS: Record<
  Options['sort'],
  (a: Application, b: Application) => number
> = { worst: productionFirst, name: byName, 'last-sync': latestSyncFirst };

function mentions(status: Application, text: string | undefined): boolean {
  if (!text) return true;
  const { name, project, link } = status;
  return [name, project, link?.entityRef].some(value =>
    value?.toLowerCase().includes(text.toLowerCase()),
  );
}

/** Filters all but the state, so that the states can be counted. */
function filterOf(
  options: Options,
): (one: VisibleEntry<ApplicationEntry>) => boolean {
  const owners = entityRefsOption('owner', options.owner, 'group');
  const systems = entityRefsOption('system', options.system, 'system');
  const { environment, cluster, instance, search } = options;
  const equal = (wanted: string | undefined, value: string | undefined) =>
    wanted === undefined || wanted === value;
  return ({ status, entities }) =>
    equal(environment, status.environment) &&
    equal(cluster, status.cluster) &&
    equal(instance, status.instance) &&
    relates(entities, RELATION_OWNED_BY, owners) &&
    relates(entities, RELATION_PART_OF, systems) &&
    mentions(status, search);
}

function valuesOf(
  visible: VisibleEntry<ApplicationEntry>[],
  key: 'environment' | 'cluster',
): string[] {
  const values = visible.flatMap(({ status }) => status[key] ?? []);
  return [...new Set(values)].sort();
}

/** All applications that the caller may see: filtered, sorted and cut into pages here, not in the browser. */
export function applications(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['applications'] {
  return async ({ options, readable }) => {
    const states = enumOption('state', options.state, APPLICATION_STATES);
    const matchesOptions = filterOf(options);
    const visible = await visibleEntries(deps.model.entries(), readable);
    const all = visible.filter(matchesOptions).map(({ status }) => status);
    const found = all
      .filter(({ state }) => !states || states.includes(state))
      .sort(ORDERS[options.sort]);
    const page = found.slice(options.offset, options.offset + options.limit);
    return {
      ...envelope(deps.model.sources(), page),
      linksAsOf: deps.directory.readAt()?.toISOString(),
      applications: page,
      total: found.length,
      visible: visible.length,
      counts: countByState(all),
      environments: valuesOf(visible, 'environment'),
      clusters: valuesOf(visible, 'cluster'),
    };
  };
}
