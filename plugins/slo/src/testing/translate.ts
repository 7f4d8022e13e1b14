import { cardMessages } from '../messages/card';
import { detailMessages } from '../messages/detail';
import { pageMessages } from '../messages/pages';
import { stateMessages } from '../messages/states';
import type { Translate } from '../translations';

const messages: Record<string, string> = {
  ...stateMessages,
  ...cardMessages,
  ...detailMessages,
  ...pageMessages,
};

/** The English messages without an app around them; no plurals. */
export const translate = ((
  key: string,
  values: Record<string, unknown> = {},
) => {
  const message = messages[key];
  if (message === undefined) throw new Error(`There is no message ${key}`);
  return message.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}) as Translate;
