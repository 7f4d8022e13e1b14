import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { cardMessages } from './messages/card';
import { detailMessages } from './messages/detail';
import { pageMessages } from './messages/pages';
import { ruleMessages } from './messages/rules';
import { signalMessages } from './messages/signals';
import { stateMessages } from './messages/states';

/**
 * Every text of the SLO plugin: whole sentences, with `**bold**`, `` `code` `` and `<slot/>` where a link or a time goes.
 *
 * @public
 */
export const sloTranslationRef = createTranslationRef({
  id: 'fairway-slo',
  messages: {
    ...stateMessages,
    ...cardMessages,
    ...detailMessages,
    ...pageMessages,
    ...ruleMessages,
    ...signalMessages,
  },
});

/**
 * Translates a message of the SLO plugin.
 *
 * @public
 */
export type Translate = TranslationFunction<(typeof sloTranslationRef)['T']>;
