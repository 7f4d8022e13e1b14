import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { kitMessages } from './messages';

/**
 * What the kit's own parts say, the same on every card.
 *
 * @public
 */
export const kitTranslationRef = createTranslationRef({
  id: 'fairway-kit',
  messages: kitMessages,
});

/**
 * Translates a message of the kit.
 *
 * @public
 */
export type KitTranslate = TranslationFunction<(typeof kitTranslationRef)['T']>;
