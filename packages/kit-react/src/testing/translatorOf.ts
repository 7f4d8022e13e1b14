import { kitMessages } from '../messages';
import type { KitTranslate } from '../translations';

/**
 * Translates by these messages without an app around them. Of plurals it takes the form `_one` for 1, else `_other`.
 *
 * @public
 */
export function translatorOf<T>(messages: Record<string, string>): T {
  const translate = (key: string, values: Record<string, unknown> = {}) => {
    const plural = `${key}_${values.count === 1 ? 'one' : 'other'}`;
    const message = messages[key] ?? messages[plural];
    if (message === undefined) throw new Error(`There is no message ${key}`);
    return message.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  };
  return translate as T;
}

/**
 * The kit's English messages without an app around them.
 *
 * @public
 */
export const kitTranslate: KitTranslate = translatorOf(kitMessages);
