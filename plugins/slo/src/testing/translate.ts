import { translatorOf } from '@fairway/kit-react/testUtils';
import { cardMessages } from '../messages/card';
import { detailMessages } from '../messages/detail';
import { pageMessages } from '../messages/pages';
import { ruleMessages } from '../messages/rules';
import { signalMessages } from '../messages/signals';
import { stateMessages } from '../messages/states';
import type { Translate } from '../translations';

/** The English messages without an app around them. */
export const translate: Translate = translatorOf({
  ...stateMessages,
  ...cardMessages,
  ...detailMessages,
  ...pageMessages,
  ...ruleMessages,
  ...signalMessages,
});
