import { formatShare } from '@fairway/kit-react';

const DIGITS = { from: 2, to: 10 };

/**
 * A share in percent with as many decimals as it takes not to contradict how it is shown: 77.999% is shown as 77%,
 * which 78.00% would not be.
 */
export function exactPercent(ratio: number): string {
  const shown = formatShare(ratio);
  let digits = DIGITS.from;
  while (
    digits < DIGITS.to &&
    formatShare(Number((ratio * 100).toFixed(digits)) / 100) !== shown
  )
    digits++;
  const percent = new Intl.NumberFormat(undefined, {
    maximumFractionDigits: digits,
  }).format(ratio * 100);
  return `${percent}%`.replace('-', '−');
}
