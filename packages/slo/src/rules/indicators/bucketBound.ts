import { escapeRegex, type Matcher } from '../../promql/selector';

/** As Go writes numbers, which is how most clients write bounds: `1e+06` from a million on. */
function inGo(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  const digits = String(Math.abs(power)).padStart(2, '0');
  return `${mantissa}e${power < 0 ? '-' : '+'}${digits}`;
}

/** The matcher of a bucket's bound, in all spellings: Prometheus 3 writes whole ones as `1.0`, others as `1`. */
export function bucketBound(bound: string): Matcher {
  const value = Number(bound);
  const plain = value.toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 20,
  });
  const whole = Number.isInteger(value);
  const others = [inGo(value)].filter(text => text !== plain);
  if (!whole && others.length === 0) {
    return { label: 'le', op: '=', value: plain };
  }
  const spellings = [
    `${escapeRegex(plain)}${whole ? '(\\.0)?' : ''}`,
    ...others.map(escapeRegex),
  ];
  return { label: 'le', op: '=~', value: spellings.join('|') };
}
