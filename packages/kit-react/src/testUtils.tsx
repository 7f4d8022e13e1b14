/**
 * For the tests of cards: renders a card in both frontend systems, in all the states that a card can have.
 *
 * @packageDocumentation
 */
export {
  cardSystems,
  renderCard,
  type CardSystem,
  type CardUnderTest,
} from './testing/renderCard';
export {
  describeCardConformance,
  type CardAnswer,
  type CardConformance,
} from './testing/describeCardConformance';
export { responseError } from './testing/responseError';
export { unanswered } from './testing/unanswered';
export { secondsAgo, sourceStatus } from './testing/sourceStatus';
export { createCardStates, type CardStates } from './testing/createCardStates';
export { StatesPage } from './testing/StatesPage';
export { kitTranslate, translatorOf } from './testing/translatorOf';
