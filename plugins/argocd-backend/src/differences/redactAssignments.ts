import { isCredentialName } from './credentialNames';
import { endOfValue } from './endOfValue';

// password: x, "password": "x", PASSWORD=x, --password x, also where the quotes are escaped.
const FIELD =
  /(?<![\w.-])(?<flag>--?(?=[A-Za-z]))?(?<name>[\w.-]+)\\*["']?(?:[ \t]*(?<sign>[:=])[ \t]*|(?<space>[ \t]+|,[ \t]*(?=\\*["'])))/g;
const NAMING = /^(name|key)$/i;
const VALUE = /^value$/i;
// Of JSON or YAML: what stands behind it is no part of the element before it.
const ELEMENT_ENDS = /[}\]]|\n[ \t]*-[ \t]/;
const NAME = /\\*["']?([\w.-]+)/y;
// A text may hold objects.
const A_SECRET = /\bkind\\*["']?[ \t]*:[ \t]*\\*["']?Secret(?![\w-])/;
const LINE_BEGINS = /^[ \t]*(?:- +)*(?:export +)?["']?$/;

/** What is before it on its line, as far as it counts. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** What a field is called that stands there. */
function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1] ?? '';
}

function nameOf(field: RegExpMatchArray): string {
  return field.groups?.name ?? '';
}

/** By field: whether a credential's name stands behind it, and no further value before that. */
function credentialsAhead(text: string, fields: RegExpExecArray[]): boolean[] {
  const ahead = fields.map(() => false);
  for (let i = fields.length - 2; i >= 0; i--) {
    const next = fields[i + 1];
    const named =
      NAMING.test(nameOf(next)) &&
      isCredentialName(nameAt(text, next.index + next[0].length));
    ahead[i] = named || (ahead[i + 1] && !VALUE.test(nameOf(next)));
  }
  return ahead;
}

/** A text in which the values of what is named as a credential are replaced. */
export function redactAssignments(text: string, mask: string): string {
  const hasSecret = A_SECRET.test(text);
  let clean = '';
  let told = 0;
  // By what the next `value` goes, and whether it is surely its own name.
  let element = '';
  let own = false;
  let read = 0;
  const fields = [...text.matchAll(FIELD)];
  const ahead = credentialsAhead(text, fields);
  for (const [i, match] of fields.entries()) {
    const { flag, name = '', sign, space } = match.groups ?? {};
    const begin = match.index + match[0].length;
    own &&= !ELEMENT_ENDS.test(text.slice(read, begin));
    read = begin;
    if (match.index < told || (space !== undefined && !flag)) continue;
    // An image and its tag.
    const isPart = text[match.index - 1] === '/' && /[^\s]:$/.test(match[0]);
    if (isPart) continue;
    if (NAMING.test(name)) {
      element = nameAt(text, begin);
      own = true;
    }
    const withFields = hasSecret && /^(data|stringData)$/.test(name);
    const called = VALUE.test(name) ? element : name;
    const namedBehind = VALUE.test(name) && !own && ahead[i];
    if (!withFields && !namedBehind && !isCredentialName(called)) continue;
    const line = lineBefore(text, match.index);
    const end = endOfValue(text, begin, {
      column: line.replace(/["']$/, '').length,
      wholeLine: sign !== undefined && LINE_BEGINS.test(line),
      withFields,
    });
    if (end === begin) continue;
    clean += text.slice(told, begin) + mask;
    told = end;
  }
  return clean + text.slice(told);
}
