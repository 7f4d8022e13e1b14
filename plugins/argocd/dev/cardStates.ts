import { createCardStates } from '@fairway/kit-react/testUtils';
import { deploymentsCardAnswers, rollupCardAnswers } from '../src/testing';

/** Every state that the card can be in. */
export const cardStates = createCardStates(
  deploymentsCardAnswers,
  rollupCardAnswers,
);
