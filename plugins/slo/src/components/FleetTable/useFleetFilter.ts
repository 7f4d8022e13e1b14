import { useSearchParams } from 'react-router-dom';
import {
  definitionStateSchema,
  RULE_STATES,
  SLO_STATES,
  type SloState,
} from '@fairway/contracts/slo';

/** SLOs on a page. */
export const PAGE_SIZE = 50;

/** Orders of the list; the first is the one without a choice. */
export const ORDERS = ['worst', 'name', 'remaining'] as const;

/** What may be chosen one value of. A value of nobody knows which shows an empty list, and stays in the choice. */
const CHOICES = ['owner', 'system', 'tier', 'environment', 'source'] as const;

/** Filters with a fixed set of values, by their name in the address. */
const CLOSED_CHOICES = {
  rules: RULE_STATES,
  definition: definitionStateSchema.options,
} as const;

type Choice = (typeof CHOICES)[number] | keyof typeof CLOSED_CHOICES;

export type FleetFilter = Partial<Record<Choice, string>> & {
  states: SloState[];
  /** Part of the name, service or entity. */
  search?: string;
  sort: (typeof ORDERS)[number];
  /** Of SLOs with a budget for each group: all of these, not the worst alone. */
  allGroups: boolean;
  offset: number;
};

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
  const filter: FleetFilter = {
    states: SLO_STATES.filter(state => named.includes(state)),
    search: params.get('search') || undefined,
    sort: ORDERS.find(order => order === params.get('sort')) ?? 'worst',
    allGroups: params.get('groups') === 'all',
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
  for (const choice of CHOICES) {
    const value = params.get(choice);
    if (value) filter[choice] = value;
  }
  for (const [choice, values] of Object.entries(CLOSED_CHOICES)) {
    const value = params.get(choice);
    if (value && (values as readonly string[]).includes(value))
      filter[choice as keyof typeof CLOSED_CHOICES] = value;
  }
  return filter;
}

export function writeFilter(filter: FleetFilter): URLSearchParams {
  const { states, search, sort, allGroups, offset, ...choices } = filter;
  const params = new URLSearchParams();
  if (states.length) params.set('state', states.join(','));
  for (const [choice, value] of Object.entries(choices))
    if (value) params.set(choice, value);
  if (search) params.set('search', search);
  if (sort !== 'worst') params.set('sort', sort);
  if (allGroups) params.set('groups', 'all');
  if (offset) params.set('offset', String(offset));
  return params;
}

/** What the backend is asked. */
export function optionsOf(filter: FleetFilter) {
  const { states, allGroups, ...same } = filter;
  return {
    ...same,
    state: states.join(',') || undefined,
    groups: allGroups ? ('all' as const) : undefined,
    limit: PAGE_SIZE,
  };
}

/** How many filters narrow the list besides states and text. */
export function countChoices(filter: FleetFilter): number {
  const names = [...CHOICES, ...Object.keys(CLOSED_CHOICES)] as Choice[];
  return names.filter(name => filter[name]).length;
}
