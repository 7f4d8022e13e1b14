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
