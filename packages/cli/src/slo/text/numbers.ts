/** Share as percent: `99.95 %`. */
export function percent(share: number, digits = 4): string {
  return `${Number((share * 100).toPrecision(digits))} %`;
}

/** Decimal text as percent, exact: `0.999` is `99.9 %`. */
export function percentText(ratio: string): string {
  return `${Number((Number(ratio) * 100).toFixed(10))} %`;
}

/** With thin groups of digits: `1 234 567`. */
export function count(value: number): string {
  const rounded = Math.abs(value) < 10 ? Number(value.toPrecision(2)) : value;
  const [whole, rest] = String(
    Math.abs(rounded) < 10 ? rounded : Math.round(rounded),
  ).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
  return rest ? `${groups}.${rest}` : groups;
}

const UNITS: [string, number][] = [
  ['d', 86400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** Time in at most two units: `2 d 4 h`, `43 min 12 s`. */
export function duration(seconds: number): string {
  const at = UNITS.findIndex(([, size]) => Math.round(seconds) >= size);
  if (at < 0) return `${Number(seconds.toPrecision(2))} s`;
  const [[unit, size], next] = [UNITS[at], UNITS[at + 1]];
  if (!next) return `${Math.round(seconds)} ${unit}`;
  const [smaller, smallerSize] = next;
  const all = Math.round(seconds / smallerSize) * smallerSize;
  const most = Math.floor(all / size);
  const rest = Math.round((all - most * size) / smallerSize);
  const words = [`${most} ${unit}`];
  if (rest > 0) words.push(`${rest} ${smaller}`);
  return words.join(' ');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Moment in UTC: `2 Nov 14:03`. */
export function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  const time = date.toISOString().slice(11, 16);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${time}`;
}

/** Moment in UTC as ISO 8601, to the second. */
export function isoMoment(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
