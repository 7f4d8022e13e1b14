import {
  createCardStates,
  secondsAgo,
  unanswered,
} from '@fairway/kit-react/testUtils';
import type { Application } from '@fairway/contracts/argocd';
import type { ArgoCdApi } from '../src/api';
import {
  application,
  applicationIn,
  compositionOf,
  deadInstance,
  deploymentsOf,
  deploymentsOfSystem,
  differencesOf,
  historyOf,
  instance,
  manyApplications,
  resourcesOf,
  tabApi,
} from '../src/testing';

/** Where the page of these states is. */
export const TAB_PATH = '/tab';

const paused = () =>
  application({
    state: 'out-of-sync',
    sync: 'OutOfSync',
    autoSync: false,
    autoSyncPaused: {
      by: 'user:default/mara',
      at: secondsAgo(26 * 3600),
      reason: 'rolled back to 3f1c9e2',
    },
  });

const linked = () => {
  const { link, ...rest } = application();
  return {
    ...rest,
    link: link && { ...link, by: 'annotation', bound: false },
  } as Application;
};

/** In the address of an application: the state that its sections are in. */
const inState = (state: string, shown: Application): Application => ({
  ...shown,
  ref: `${state}/argocd/${shown.name}`,
});

const one = (state: string, shown = application) => ({
  [state]: () => deploymentsOf([inState(state, shown())]),
});

/** Every state of the tab, named after what is special. */
export const tabStates = createCardStates(
  {
    environments: () =>
      deploymentsOf(manyApplications(), {
        sources: [instance(), deadInstance()],
      }),
    ...one('empty'),
    ...one('unavailable'),
    ...one('not-permitted'),
    ...one('truncated'),
    ...one('paused', paused),
    ...one('syncing', applicationIn.progressing),
    ...one('linked-only', linked),
  },
  { 'roll-up': deploymentsOfSystem },
);

/** What the sections answer in each state. */
const SECTIONS: Record<string, Partial<ArgoCdApi>> = {
  empty: {
    history: async () => ({ ...historyOf(''), deployments: [] }),
    resources: async () => ({ ...resourcesOf(''), resources: [] }),
    differences: async () => ({ ...differencesOf(''), resources: [] }),
    composition: async () => ({
      ...compositionOf(''),
      parents: [],
      children: [],
      hidden: 0,
      applicationSet: undefined,
      hydration: undefined,
    }),
  },
  unavailable: sections(unanswered.failed),
  'not-permitted': sections(unanswered.forbidden),
  truncated: {
    resources: async () => ({ ...resourcesOf(''), truncated: true }),
    composition: async () => ({
      ...compositionOf(''),
      parents: [],
      children: [],
      applicationSet: undefined,
      hydration: undefined,
      hidden: 0,
      notes: ['Our account may not read ApplicationSets on argocd-eu.'],
    }),
  },
};

function sections(answer: () => Promise<never>): Partial<ArgoCdApi> {
  return {
    history: answer,
    resources: answer,
    differences: answer,
    composition: answer,
  };
}

const api = tabApi();

function answerOf<
  K extends 'history' | 'resources' | 'differences' | 'composition',
>(name: K): ArgoCdApi[K] {
  const ask: ArgoCdApi['history'] = (options, settings) => {
    const [state] = options.application.split('/');
    const answer = SECTIONS[state]?.[name] ?? api[name];
    return (answer as ArgoCdApi['history'])(options, settings);
  };
  return ask as unknown as ArgoCdApi[K];
}

/** The tab's answers: the address of an application says in which state its sections are. */
export const tabFixtures: ArgoCdApi = {
  ...api,
  history: answerOf('history'),
  resources: answerOf('resources'),
  differences: answerOf('differences'),
  composition: answerOf('composition'),
};
