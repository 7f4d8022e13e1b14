/** FNV-1a: an even, stable 32 bit number for a text. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

/** Evenly spread over 0 (included) to 1, stable for a text. */
export function unitHash(text: string): number {
  return hash(text) / 2 ** 32;
}
