import { isError } from '@backstage/errors';
import { isParserWarning } from './refuseDoubtful';

/** How the YAML parser says the place; after it comes the text that stands there. */
const PLACE = /\bat line (\d+), column (\d+)/;

/** How a reason goes on where it quotes the text, such as `in YAML stream: "..."` or `escape sequence \q`. */
const QUOTE = /(?<=\w)(: | \\).*$/s;

/**
 * Why a configuration cannot be read: file, line, column and the parser's reason. Never its text, which may be a secret.
 *
 * @param path - file that the error is about, where that is known
 */
export function configurationFault(error: unknown, path?: string): string {
  if (!isError(error)) return 'unknown error';
  const { name, message } = error;
  const [included] =
    message.match(/^.*?failed to parse included file [^,]+/s) ?? [];
  if (included) return [included, ...placeOf(message)].join(', ');
  const file = path === undefined ? [] : [path];
  if (name === 'YAMLParseError') {
    const reason = message.split(PLACE)[0].replace(QUOTE, '').trim();
    return `${[...file, ...placeOf(message)].join(', ')}: ${reason}`;
  }
  if (isParserWarning(error)) {
    const place = placeOf(message);
    const reason = place.length
      ? 'a value that starts with ! is a tag in YAML, and names nothing'
      : 'a key is a list or an object';
    return `${[...file, ...place].join(', ')}: ${reason}; put quotes around it`;
  }
  // Thrown where YAML takes a value that starts with `*` for an alias; its message says the value.
  if (name === 'ReferenceError')
    return [
      ...file,
      'a value that starts with * is an alias in YAML, and names nothing; put quotes around it',
    ].join(': ');
  return message;
}

function placeOf(message: string): string[] {
  const [, line, column] = message.match(PLACE) ?? [];
  return line === undefined ? [] : [`line ${line}`, `column ${column}`];
}
