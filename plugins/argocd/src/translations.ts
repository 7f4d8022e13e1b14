import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { canaryMessages } from './messages/canary';
import { actionMessages } from './messages/actions';
import { cardMessages } from './messages/card';
import { fluxActionMessages } from './messages/fluxActions';
import { pageMessages } from './messages/pages';
import { stateMessages } from './messages/states';
import { tabMessages } from './messages/tab';
import { whyMessages } from './messages/why';

/**
 * Every text of the Argo CD plugin: whole sentences, with `**bold**`, `` `code` `` and `<slot/>` where a link or a time
 * goes.
 *
 * @public
 */
export const argoCdTranslationRef = createTranslationRef({
  id: 'fairway-argocd',
  messages: {
    ...stateMessages,
    ...whyMessages,
    ...canaryMessages,
    ...cardMessages,
    ...pageMessages,
    ...tabMessages,
    ...actionMessages,
    ...fluxActionMessages,
  },
});

/**
 * Translates a message of the Argo CD plugin.
 *
 * @public
 */
export type Translate = TranslationFunction<(typeof argoCdTranslationRef)['T']>;
