import { useSearchParams } from 'react-router-dom';
import { SLO_STATES, type SloState } from '@fairway/contracts/slo';

/** SLOs on a page. */
export const PAGE_SIZE = 50;

export interface FleetFilter {
  states: SloState[];
  environment?: string;
  search?: string;
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
  return {
    states: SLO_STATES.filter(state => named.includes(state)),
    environment: params.get('environment') || undefined,
    search: params.get('search') || undefined,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

export function writeFilter(filter: FleetFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.states.length) params.set('state', filter.states.join(','));
  if (filter.environment) params.set('environment', filter.environment);
  if (filter.search) params.set('search', filter.search);
  if (filter.offset) params.set('offset', String(filter.offset));
  return params;
}
