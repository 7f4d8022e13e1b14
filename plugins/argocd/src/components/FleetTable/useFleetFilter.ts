import { useSearchParams } from 'react-router-dom';
import {
  APPLICATION_STATES,
  type ApplicationState,
} from '@fairway/contracts/argocd';

/** Applications on a page. */
export const PAGE_SIZE = 50;

/** Other orders than the worst first. */
export const SORTS = ['name', 'last-sync'] as const;

/** Filters of which the address holds the value as it is. */
const PLAIN = ['environment', 'cluster', 'instance', 'search'] as const;

export interface FleetFilter
  extends Partial<Record<(typeof PLAIN)[number], string>> {
  states: ApplicationState[];
  /** What the signed-in person and their teams own. */
  mine: boolean;
  /** Absent: the worst first. */
  sort?: (typeof SORTS)[number];
  offset: number;
}

/** The filter that stands in the address, so that a link shows what its sender saw. */
export function useFleetFilter(): {
  filter: FleetFilter;
  setFilter: (change: Partial<FleetFilter>) => void;
} {
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const setFilter = (change: Partial<FleetFilter>) =>
    // Another filter starts at its first page.
    setParams(writeFilter({ ...filter, offset: 0, ...change }), {
      replace: true,
    });
  return { filter, setFilter };
}

/** Ignores what is no filter: an address may be old or typed by hand. */
export function readFilter(params: URLSearchParams): FleetFilter {
  const named = params.get('state')?.split(',') ?? [];
  const offset = Number(params.get('offset'));
  const plain = PLAIN.map(key => [key, params.get(key) || undefined]);
  return {
    ...Object.fromEntries(plain),
    states: APPLICATION_STATES.filter(state => named.includes(state)),
    mine: params.get('owner') === 'mine',
    sort: SORTS.find(sort => sort === params.get('sort')),
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

export function writeFilter(filter: FleetFilter): URLSearchParams {
  const params = new URLSearchParams();
  const write = (key: string, value: string | undefined) => {
    if (value) params.set(key, value);
  };
  write('state', filter.states.join(','));
  for (const key of PLAIN) write(key, filter[key]);
  write('owner', filter.mine ? 'mine' : undefined);
  write('sort', filter.sort);
  write('offset', filter.offset ? String(filter.offset) : undefined);
  return params;
}
