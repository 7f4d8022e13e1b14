import { translatorOf } from '@fairway/kit-react/testUtils';
import { actionMessages } from '../messages/actions';
import { fluxActionMessages } from '../messages/fluxActions';
import { cardMessages } from '../messages/card';
import { pageMessages } from '../messages/pages';
import { stateMessages } from '../messages/states';
import { tabMessages } from '../messages/tab';
import { whyMessages } from '../messages/why';
import type { Translate } from '../translations';

/** The English messages without an app around them. */
export const translate: Translate = translatorOf({
  ...stateMessages,
  ...whyMessages,
  ...cardMessages,
  ...pageMessages,
  ...tabMessages,
  ...actionMessages,
  ...fluxActionMessages,
});
