/**
 * Unix seconds as ISO 8601; `undefined` where no date with a year of four digits is that.
 *
 * @public
 */
export function isoTime(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString() : undefined;
}
