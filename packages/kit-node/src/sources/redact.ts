/** Header values that must appear nowhere else, with and without their scheme (`Bearer x`, `x`). */
export function secretsIn(headers: Record<string, string>): string[] {
  return Object.values(headers)
    .flatMap(value => [value, value.slice(value.indexOf(' ') + 1)])
    .filter(value => value.length >= 6);
}

/** Replaces secrets that a source echoes. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (clean, secret) => clean.split(secret).join('***'),
    text,
  );
}
