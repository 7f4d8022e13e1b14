import { EntityProvider } from '@backstage/plugin-catalog-react';
import { unanswered } from '@fairway/kit-react/testUtils';
import { FleetTable } from '../src/components/FleetTable';
import {
  EntitySloDefinitionCard,
  EntitySloRulesCard,
} from '../src/components/SloEntity';
import { SloPage } from '../src/components/SlosPage/SloPage';
import {
  definitionCardAnswers,
  explanationOf,
  fleetAnswers,
  pageStates,
  ruleCardAnswers,
  sloEntity,
  sourceStatus,
} from '../src/testing';
import { StatesOf } from './StatesOf';

const pages = Object.fromEntries(
  Object.entries(pageStates).map(([name, state]) => [
    name,
    () => {
      const { status, details, history, signals, sources } = state();
      return {
        slo: async () => ({
          asOf: status.asOf,
          sources: sources?.() ?? [sourceStatus()],
          matches: [status],
        }),
        details: async () => details(status),
        history: async () => history(status),
        goldenSignals: async () => signals(status),
        explain: async () => explanationOf(status),
      };
    },
  ]),
);

/** The numbers come, and nothing else does. */
const failed = () => ({
  ...pages.healthy(),
  details: unanswered.failed,
  history: unanswered.failed,
  goldenSignals: unanswered.failed,
  explain: unanswered.failed,
});

/** The page of one SLO in each of its states. */
export function SloPageStates() {
  return (
    <StatesOf states={{ ...pages, failed }}>
      {state => <SloPage slo={state} />}
    </StatesOf>
  );
}

const fleets = Object.fromEntries(
  Object.entries(fleetAnswers).map(([name, slos]) => [name, () => ({ slos })]),
);

/** The list of SLOs in each of its states. */
export function FleetStates() {
  return (
    <StatesOf
      states={{
        ...fleets,
        forbidden: () => ({ slos: unanswered.forbidden }),
        failed: () => ({ slos: unanswered.failed }),
      }}
    >
      {() => <FleetTable />}
    </StatesOf>
  );
}

function cardStates(answers: typeof ruleCardAnswers) {
  return {
    ...Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [
        name,
        () => {
          const { budgets, details } = answer();
          return {
            budgets: async () => budgets,
            details: async () => details,
          };
        },
      ]),
    ),
    forbidden: () => ({ budgets: unanswered.forbidden }),
    failed: () => ({ budgets: unanswered.failed }),
  };
}

/** The cards of an entity of the kind SLO in each of their states. */
export function RulesCardStates() {
  return (
    <StatesOf states={cardStates(ruleCardAnswers)}>
      {() => (
        <EntityProvider entity={sloEntity}>
          <EntitySloRulesCard />
        </EntityProvider>
      )}
    </StatesOf>
  );
}

export function DefinitionCardStates() {
  return (
    <StatesOf states={cardStates(definitionCardAnswers)}>
      {() => (
        <EntityProvider entity={sloEntity}>
          <EntitySloDefinitionCard />
        </EntityProvider>
      )}
    </StatesOf>
  );
}
