import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Every text of the app that is not a plugin's: home page, sign-in page, sidebar and the mark of the demo. */
export const appTranslationRef = createTranslationRef({
  id: 'fairway-app',
  messages: {
    'home.title': 'Home',
    'owned.title': 'Yours',
    'owned.count': '{{total}} that you or your groups own',
    'owned.first':
      'The first {{shown}} of {{total}} that you or your groups own, by name',
    'owned.none': 'You and your groups own nothing in the catalog.',
    'owned.failed': 'What is yours is not known',
    'owned.entity': 'Entity',
    'owned.type': 'Type',
    'owned.partOf': 'Part of',
    'owned.partOfNothing': 'nothing',
    'owned.description': 'Description',
    'owned.noDescription': 'none given',

    'nav.menu': 'Menu',
    'nav.search': 'Search',
    'nav.notifications': 'Notifications',
    'nav.settings': 'Settings',
    'nav.logo': 'Fairway, home',

    'signIn.demo': 'This is a demo: there are no passwords.',
    'signIn.choose':
      'Choose who to be. Permissions are real: each sees and does only what the line below the name says.',
    'signIn.failed':
      'Sign-in failed. Just after a start the backend may still be reading its users; then it helps to try again in a few seconds.',
    'signIn.noReason': 'The backend gave no reason',
    'signIn.back': 'Back to sign-in',
    'signIn.organisation': 'Sign in with your organisation account',

    'demo.chip': 'Demo data',
    'demo.explanation':
      'The fleet behind these pages is simulated: clusters, services, traffic and incidents are made up.',
    'demo.partly': 'Partly demo data',
    'demo.partlyExplanation':
      'Made up by the simulated fleet: {{simulated}}. Real: {{real}}.',
    'demo.unknown': 'Demo data?',
    'demo.unknownExplanation':
      'The backend does not say whether this is made up: {{reason}}',

    'create.none':
      'The catalog has no template that you may see. The demo of Fairway brings none.',
  },
});

/** Translates a message of the app. */
export type Translate = TranslationFunction<(typeof appTranslationRef)['T']>;
