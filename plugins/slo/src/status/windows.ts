const SECONDS: Record<string, number> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/** Seconds of a Prometheus duration such as `5m`, `3d` or `1h4m`; `undefined` when it is none. */
export function windowSeconds(window: string): number | undefined {
  if (!/^(\d+[smhdw])+$/.test(window)) return undefined;
  return [...window.matchAll(/(\d+)([smhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit],
    0,
  );
}
