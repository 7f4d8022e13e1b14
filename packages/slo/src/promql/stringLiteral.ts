const SIMPLE: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPES =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]))/g;

/** One byte of a text, as `\x` and octal escapes write it; beyond ASCII it is half a character. */
function byte(code: number): string {
  return String.fromCharCode(code);
}

function codePoint(hex: string): string {
  const code = parseInt(hex, 16);
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * The text that a PromQL string literal stands for: in double or single quotes with the escapes of Go, or in backticks
 * as it is.
 *
 * @see https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals
 */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner;
  return inner.replace(
    ESCAPES,
    (
      _,
      hex?: string,
      short?: string,
      long?: string,
      octal?: string,
      char?: string,
    ) => {
      if (hex) return byte(parseInt(hex, 16));
      if (short) return codePoint(short);
      if (long) return codePoint(long);
      if (octal) return byte(parseInt(octal, 8));
      return SIMPLE[char!] ?? char!;
    },
  );
}
