import { known } from '@fairway/contracts';
import {
  type EntityBudgets,
  SLO_STATES,
  type SloState,
} from '@fairway/contracts/slo';
import {
  budgetsInState,
  budgetsNotLinked,
  budgetsOfSystem,
  entityBudgets,
  sourceStatus,
} from './budgets';
import { invalidDefinitions } from './definitions';
import { calendarStatus, groupedStatuses } from './groups';
import { sloStatus, sloStatuses } from './sloStatus';

type Answer = () => EntityBudgets;

const inEachState = Object.fromEntries(
  SLO_STATES.map(state => [state, () => budgetsInState(state)]),
) as Record<SloState, Answer>;

/** What the backend may answer for an entity that runs, by the state that it gives the card. */
export const burnCardAnswers = {
  ...inEachState,
  'not-known': () => {
    const unknown = { unknown: 'rules-not-read' } as const;
    return entityBudgets(
      [
        sloStatus({
          state: 'no-data',
          objective: unknown,
          windowSeconds: unknown,
          budgetSeconds: unknown,
          remaining: unknown,
        }),
      ],
      { sparklines: {} },
    );
  },
  grouped: () => entityBudgets(groupedStatuses()),
  calendar: () => entityBudgets([calendarStatus()]),
  'invalid-definition': () =>
    entityBudgets([], { invalid: invalidDefinitions().slice(0, 1) }),
  'with-invalid-definition': () =>
    entityBudgets([sloStatus()], { invalid: invalidDefinitions().slice(0, 1) }),
  'several-slos': () =>
    entityBudgets([
      sloStatuses['burning-fast'](),
      sloStatuses['no-data'](),
      { ...sloStatus(), name: 'checkout-latency', ref: 'prod-eu/latency' },
      sloStatus({ id: 'checkout-staging', environment: 'staging' }),
    ]),
  'not-linked': budgetsNotLinked,
  'not-collected': () =>
    entityBudgets([], {
      sources: [sourceStatus({ state: 'never', asOf: undefined })],
    }),
} satisfies Record<string, Answer>;

/** The same for an entity that stands for others. */
export const rollupCardAnswers = {
  'roll-up': budgetsOfSystem,
  'roll-up-dev-burns': () =>
    entityBudgets([
      sloStatus({
        environment: 'dev',
        state: 'exhausted',
        remaining: known(-1),
      }),
      sloStatus({ id: 'cart', environment: 'production' }),
    ]),
  'roll-up-no-production': () =>
    entityBudgets([sloStatus({ environment: 'dev' })]),
  'roll-up-not-known': () =>
    entityBudgets([sloStatus({ id: 'ledger', state: 'stale' }), sloStatus()], {
      sources: [
        sourceStatus({ state: 'unreachable' }),
        sourceStatus({ name: 'stage' }),
      ],
    }),
  'roll-up-empty': () => entityBudgets([]),
} satisfies Record<string, Answer>;
