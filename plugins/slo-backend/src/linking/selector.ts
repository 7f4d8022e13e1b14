import { InputError } from '@backstage/errors';
import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import type { Matcher } from '@fairway/slo';

const QUOTED = /"(?:[^"\\]|\\.)*"/;
// Whatever the parts next to it are made of: no comma, no blank around it, no quote or operator at its start.
const UNQUOTED = /[^",\s=](?:[^,]*[^,\s])?/;
const PART = new RegExp(
  `\\s*([a-zA-Z_][a-zA-Z0-9_.\\-/]*)\\s*(==|=|!=)\\s*(${QUOTED.source}|${UNQUOTED.source})\\s*(?:,|$)`,
  'y',
);
const PLAIN = new RegExp(`^${UNQUOTED.source}$`);

/** Whether a value needs no quotes in a selector. */
export function isPlainValue(value: string): boolean {
  return PLAIN.test(value) && /^[\x20-\x7e]*$/.test(value);
}

/**
 * Reads `app=checkout,tier!=test`. A value in double quotes may be anything, with the escapes of JSON:
 * `service="a, b"`.
 *
 * @throws InputError that names the part which is not `label=value`, or says that no part wants a value
 */
export function parseSloSelector(text: string): Matcher[] {
  const matchers = readParts(text);
  if (!matchers.some(({ op, value }) => op === '=' && value !== '')) {
    throw new InputError(
      `Annotation ${SLO_SELECTOR_ANNOTATION}: "${text}" only excludes, and so takes everybody's SLOs; add a part like sloth_service=checkout`,
    );
  }
  return matchers;
}

function readParts(text: string): Matcher[] {
  const matchers: Matcher[] = [];
  let at = 0;
  for (;;) {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (!found) throw notAPart(text.slice(at), text);
    const [all, label, op, value] = found;
    matchers.push({
      label,
      op: op === '!=' ? '!=' : '=',
      value: value.startsWith('"') ? unquote(value, text) : value,
    });
    at += all.length;
    if (!all.endsWith(',')) return matchers;
  }
}

function unquote(value: string, text: string): string {
  try {
    return JSON.parse(value);
  } catch {
    throw new InputError(
      `Annotation ${SLO_SELECTOR_ANNOTATION}: ${value} in "${text}" has an escape that is none; use \\", \\\\, \\n, \\t or \\u0000`,
    );
  }
}

function notAPart(rest: string, text: string): InputError {
  const part = rest.trim().startsWith(',') ? '' : rest.split(',')[0].trim();
  return new InputError(
    `Annotation ${SLO_SELECTOR_ANNOTATION}: "${part}" in "${text}" is not label=value or label!=value; write it like sloth_service=checkout, and a value with commas or blanks around it like service="a, b"`,
  );
}
