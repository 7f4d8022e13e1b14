const UNITS: Record<string, number> = {
  y: 365 * 86_400_000,
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

const DURATION =
  /^(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?$/;

/** `1h4m` in milliseconds; `undefined` where the text is no duration. */
export function parseDuration(text: string): number | undefined {
  if (text === '' || !DURATION.test(text)) {
    return undefined;
  }
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[ywdhms])/g)) {
    total += Number(count) * UNITS[unit];
  }
  return total;
}

/** A number as PromQL writes it; `undefined` where the text is none. */
export function parseNumber(text: string): number | undefined {
  const named = /^([+-]?)(inf|nan)$/i.exec(text);
  if (named) {
    const size = named[2].toLowerCase() === 'inf' ? Infinity : NaN;
    return named[1] === '-' ? -size : size;
  }
  return /^[+-]?(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i.test(text)
    ? Number(text)
    : undefined;
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

/** The text of a quoted literal; `undefined` where it is not closed or has an unknown escape. */
export function parseString(literal: string): string | undefined {
  const quote = literal[0];
  if (literal.length < 2 || literal[literal.length - 1] !== quote) {
    return undefined;
  }
  const body = literal.slice(1, -1);
  if (quote === '`') {
    return body;
  }
  let valid = true;
  const text = body.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
    (_, hex: string, unicode: string, simple: string) => {
      if (hex || unicode) {
        return String.fromCharCode(parseInt(hex ?? unicode, 16));
      }
      valid &&= simple in ESCAPES;
      return ESCAPES[simple] ?? '';
    },
  );
  return valid ? text : undefined;
}
