import type { SloList } from '@fairway/contracts/slo';
import { invalidDefinitions } from './definitions';
import { fleet, type ListOptions, sloList } from './fleet';
import { groupedStatuses } from './groups';

const UNWELL = ['failing', 'different', 'missing', 'slow'] as const;

/** Every state of the list of SLOs. */
export const fleetAnswers: Record<
  string,
  (options: ListOptions) => Promise<SloList>
> = {
  all: async options => sloList(options),
  'groups-and-rules': async options =>
    sloList(
      options,
      fleet().flatMap((slo, index) => {
        const unwell = { ...slo, rules: UNWELL[index] ?? slo.rules };
        // Worst first, as the backend sorts them: the group beside its equal.
        return slo.state === 'burning-fast'
          ? [groupedStatuses()[0], unwell]
          : [unwell];
      }),
    ),
  invalid: async options => ({
    ...sloList({ ...options, environment: 'staging' }),
    invalid: invalidDefinitions(),
  }),
  'no-match': async () => sloList({ search: 'no such SLO' }),
  empty: async () => ({
    ...sloList({ search: 'no such SLO' }),
    visible: 0,
    counts: {},
  }),
};
