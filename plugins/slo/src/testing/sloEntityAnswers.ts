import type { Entity } from '@backstage/catalog-model';
import type {
  EntityBudgets,
  SloDetails,
  SloStatus,
} from '@fairway/contracts/slo';
import { entityBudgets } from './budgets';
import { invalidDefinitions, sloDefinition, warning } from './definitions';
import { detailsOf, detailsUndefined } from './details';
import { calendarStatus } from './groups';
import { ruleHealth, unwellRules } from './ruleHealth';
import { sloStatus } from './sloStatus';

/** An OpenSLO document of the catalog. */
export const sloEntity: Entity = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name: 'checkout-availability' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
};

/** What the backend says of it: of the entity, and of its first objective. */
export interface SloEntityAnswer {
  budgets: EntityBudgets;
  details: SloDetails;
}

function answer(
  status: SloStatus,
  changes: Partial<SloDetails> = {},
): SloEntityAnswer {
  return {
    budgets: entityBudgets([status]),
    details: detailsOf(status, changes),
  };
}

function without(changes: Partial<EntityBudgets>): SloEntityAnswer {
  return {
    budgets: entityBudgets([], changes),
    details: detailsOf(sloStatus()),
  };
}

const inState = (state: keyof typeof unwellRules) => () =>
  answer(sloStatus({ rules: state }), {
    rules: unwellRules[state](sloStatus()),
  });

const invalid = () => without({ invalid: invalidDefinitions().slice(0, 1) });
const unknown = () => without({});

/** Every state of the card about the rules of a document of the kind SLO. */
export const ruleCardAnswers: Record<string, () => SloEntityAnswer> = {
  loaded: () => answer(sloStatus()),
  'none-loaded': () =>
    answer(sloStatus({ state: 'no-rules', rules: 'missing' }), {
      rules: ruleHealth(sloStatus(), { state: 'missing', groups: [] }),
    }),
  missing: inState('missing'),
  failing: inState('failing'),
  different: inState('different'),
  slow: inState('slow'),
  elsewhere: inState('elsewhere'),
  'not-read': inState('not-read'),
  'not-defined': () => ({
    budgets: entityBudgets([sloStatus()]),
    details: detailsUndefined(sloStatus()),
  }),
  invalid,
  unknown,
};

/** Every state of the card about what such a document defines. */
export const definitionCardAnswers: Record<string, () => SloEntityAnswer> = {
  valid: () => answer(sloStatus()),
  'short-references': () =>
    answer(sloStatus(), {
      definition: sloDefinition({ owner: 'team-shop', system: 'shop/web/eu' }),
    }),
  issues: () =>
    answer(sloStatus({ definition: 'issues' }), {
      definition: sloDefinition({ issues: [warning] }),
    }),
  'calendar-grouped': () =>
    answer(calendarStatus(), {
      definition: sloDefinition({
        indicator: 'latency',
        budgeting: 'Timeslices',
        groupBy: ['region', 'plan'],
        owner: undefined,
        system: undefined,
        description: undefined,
      }),
      links: [],
    }),
  invalid,
  unknown,
};
