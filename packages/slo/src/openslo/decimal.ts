/** A decimal number, exact: `digits` x 10 to the power of -`scale`. */
interface Decimal {
  digits: bigint;
  scale: number;
}

const PLACES = 12;

function parse(text: string): Decimal {
  const [mantissa, exponent = '0'] = text.toLowerCase().split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  return {
    digits: BigInt(whole + fraction),
    scale: fraction.length - Number(exponent),
  };
}

function print({ digits, scale }: Decimal): string {
  const negative = digits < 0n;
  const all =
    (negative ? -digits : digits).toString() + '0'.repeat(Math.max(0, -scale));
  const places = Math.max(0, scale);
  const padded = all.padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/**
 * A number as people wrote it: the shortest decimal text that reads back as the same number, without an exponent.
 *
 * @param value - finite
 */
export function decimalText(value: number): string {
  return print(parse(String(value)));
}

/** `99.95` as `0.9995`. */
export function percentToShare(value: number): string {
  const { digits, scale } = parse(String(value));
  return print({ digits, scale: scale + 2 });
}

/** Mean of decimal texts, exact to twelve places. */
export function weightedMean(
  values: { value: string; weight: number }[],
): string {
  const parsed = values.map(({ value, weight }) => ({
    value: parse(value),
    weight: parse(decimalText(weight)),
  }));
  const scale = Math.max(...parsed.map(({ value }) => value.scale), PLACES);
  const weightScale = Math.max(...parsed.map(({ weight }) => weight.scale), 0);
  const at = (decimal: Decimal, wanted: number) =>
    decimal.digits * 10n ** BigInt(wanted - decimal.scale);
  let sum = 0n;
  let weights = 0n;
  for (const { value, weight } of parsed) {
    sum += at(value, scale) * at(weight, weightScale);
    weights += at(weight, weightScale);
  }
  const rounding = 10n ** BigInt(scale - PLACES);
  const divisor = weights * rounding;
  return print({ digits: (sum + divisor / 2n) / divisor, scale: PLACES });
}
