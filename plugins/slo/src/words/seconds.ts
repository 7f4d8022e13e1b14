import { formatDuration } from '@fairway/kit-react';

const NBSP = '\u00a0';

/** A short time: `0.8 ms`, `38 ms`, `1.24 s`; from a minute as every duration. */
export function formatSeconds(seconds: number, locale?: string): string {
  if (seconds >= 60) return formatDuration(seconds);
  const isShort = seconds < 1;
  const value = isShort ? seconds * 1000 : seconds;
  const number = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: value < 100 ? 2 : 3,
  }).format(value);
  return `${number}${NBSP}${isShort ? 'ms' : 's'}`;
}
