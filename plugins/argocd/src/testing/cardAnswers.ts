import {
  APPLICATION_STATES,
  type ApplicationState,
  type EntityApplications,
} from '@fairway/contracts/argocd';
import {
  cluster,
  deadCluster,
  deadInstance,
  deploymentsOf,
  deploymentsOfSystem,
  instance,
  manyApplications,
  multiSourceApplication,
  unheardInstance,
} from './deployments';
import { application } from './application';
import { canaryApplications, fluxApplication, fluxApplications } from './flux';
import { applicationIn } from './inEachState';

type Answer = () => EntityApplications;

const inEachState = Object.fromEntries(
  APPLICATION_STATES.map(state => [
    state,
    () => deploymentsOf([applicationIn[state]()]),
  ]),
) as Record<ApplicationState, Answer>;

/** What the backend may answer for an entity that runs, by the state that it gives the card. */
export const deploymentsCardAnswers = {
  ...inEachState,
  'instance-dead': () =>
    deploymentsOf(manyApplications(), {
      sources: [instance(), deadInstance()],
    }),
  'instance-never-heard': () =>
    deploymentsOf([application()], {
      sources: [instance(), unheardInstance()],
    }),
  flux: () => deploymentsOf(fluxApplications(), { sources: [cluster()] }),
  canaries: () =>
    deploymentsOf(canaryApplications(), { sources: [instance(), cluster()] }),
  'cluster-dead': () =>
    deploymentsOf(
      [
        fluxApplication({
          state: 'stale',
          asOf: deadCluster().asOf,
          reason: { cause: 'instance-silent' },
        }),
      ],
      { sources: [deadCluster()] },
    ),
  'not-linked-flux': () =>
    deploymentsOf([], {
      sources: [cluster()],
      suggestion: { line: 'backstage.io/kubernetes-id: checkout' },
    }),
  'several-sources': () => deploymentsOf([multiSourceApplication()]),
  'not-linked': () =>
    deploymentsOf([], {
      tried: [
        {
          by: 'backstage.io/entity-ref',
          value: 'component:default/tracking',
        },
        { by: 'metadata.name', value: 'tracking' },
      ],
      suggestion: { line: 'argocd/app-name: tracking' },
    }),
  'not-collected': () =>
    deploymentsOf([], {
      sources: [instance({ state: 'never', asOf: undefined })],
    }),
} satisfies Record<string, Answer>;

/** The same for an entity that stands for others. */
export const rollupCardAnswers = {
  'roll-up': deploymentsOfSystem,
  'roll-up-no-production': () =>
    deploymentsOf([application({ environment: 'dev' })], { rollup: true }),
  'roll-up-empty': () => deploymentsOf([], { rollup: true }),
} satisfies Record<string, Answer>;
