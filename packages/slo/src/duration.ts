const UNIT_SECONDS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 7 * 86400,
  y: 365 * 86400,
};

/**
 * Seconds of a duration as Prometheus writes it: `30d`, `4w`, `1h4m`.
 *
 * @returns `undefined` for any other text.
 * @public
 */
export function parsePrometheusDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[smhdwy]))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) {
    seconds += Number(amount) * UNIT_SECONDS[unit];
  }
  return seconds;
}

/**
 * Whole seconds as Prometheus writes them: `2m30s`, `58m`.
 *
 * @public
 */
export function formatPrometheusDuration(seconds: number): string {
  let rest = Math.round(seconds);
  let text = '';
  for (const unit of ['d', 'h', 'm', 's']) {
    const amount = Math.floor(rest / UNIT_SECONDS[unit]);
    rest -= amount * UNIT_SECONDS[unit];
    if (amount > 0) text += `${amount}${unit}`;
  }
  return text || '0s';
}
