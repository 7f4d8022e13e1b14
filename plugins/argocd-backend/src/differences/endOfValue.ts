const NOTHING = /(?:true|false|null|~)(?![^\s,;}\])])/y;
const TAGS = /(?:[!&][^\s,]*[ \t]+)+/y;
const BLOCK = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const NEXT_LINE = /[ \t]*(?:#[^\n]*)?\r?(?=\n)/y;
const A_FIELD = /^\s*(?:- +)*["']?[\w./-]+["']?:(?:\s|$)/;
const REST_OF_LINE = /[^\r\n]*/y;
const REST_OF_LIST = /[^\]]*\]?/y;
const REST_OF_WORD = /[^\s,;}&\])]*/y;
// On, too, where what follows does not begin a field of its own.
const WORD = /[^\s,;"'}&]*(?:[,;&](?![\w.-]*\\*["']?[ \t]*[:=])[^\s,;"'}&]+)*/y;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Past a quoted text, at whatever depth of escapes it is quoted; its end where it is not closed. */
function endOfQuoted(text: string, at: number): number | undefined {
  const opening = /(\\*)(["'])/y;
  opening.lastIndex = at;
  const [whole, escapes, quote] = opening.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const closing = new RegExp(`(\\\\*)${quote}`, 'g');
  closing.lastIndex = at + whole.length;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    const depth = found[1].length % (2 * (escapes.length + 1));
    const isLiteral = quote === "'" && escapes === '';
    if (isLiteral && text[closing.lastIndex] === quote) {
      // One of YAML's, written twice.
      closing.lastIndex += 1;
    } else if (isLiteral || depth === escapes.length) {
      return skip(REST_OF_WORD, text, closing.lastIndex);
    }
  }
  return text.length;
}

/** Past the lines that belong to the field: indented more, or elements of its list. */
function endOfBlock(text: string, at: number, column: number): number {
  let end = at;
  while (end < text.length) {
    const next = text.indexOf('\n', end + 1);
    const line = text.slice(end + 1, next < 0 ? text.length : next);
    const indent = line.search(/\S/);
    const isElement = indent === column && /^\s*- /.test(line);
    if (indent >= 0 && indent <= column && !isElement) return end;
    end = next < 0 ? text.length : next;
  }
  return end;
}

/** The field of a value. */
export interface FieldInText {
  column: number;
  /** Nothing else is on its line. */
  wholeLine: boolean;
  /** The fields of the value, too, are hidden, whatever they are called. */
  withFields: boolean;
}

/** Where a value ends that begins there; where it begins, if it is none that is to be hidden. */
export function endOfValue(
  text: string,
  begin: number,
  field: FieldInText,
): number {
  if (skip(NOTHING, text, begin) > begin) return begin;
  const at = skip(TAGS, text, begin);
  const block = skip(BLOCK, text, at);
  if (block > at) return endOfBlock(text, block, field.column);
  NEXT_LINE.lastIndex = at;
  if (NEXT_LINE.test(text)) {
    const line = NEXT_LINE.lastIndex;
    const end = endOfBlock(text, line, field.column);
    return !field.withFields && A_FIELD.test(text.slice(line, end).trimStart())
      ? begin
      : end;
  }
  const quoted = endOfQuoted(text, at);
  if (quoted !== undefined) return quoted;
  if (text[at] === '[') return skip(REST_OF_LIST, text, at);
  // Its fields are judged by their own names.
  if (text[at] === '{') return field.withFields ? text.length : begin;
  return skip(field.wholeLine ? REST_OF_LINE : WORD, text, at);
}
