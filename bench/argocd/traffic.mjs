/** What was asked between two counts: requests and bytes, by kind and of all kinds but those left out. */
export function traffic(before, after, { without = [] } = {}) {
  const byKind = {};
  for (const [kind, { requests, bytes }] of Object.entries(after)) {
    if (without.includes(kind)) continue;
    const asked = requests - (before[kind]?.requests ?? 0);
    const got = bytes - (before[kind]?.bytes ?? 0);
    if (asked > 0 || got > 0) byKind[kind] = { requests: asked, bytes: got };
  }
  const sum = key =>
    Object.values(byKind).reduce((total, one) => total + one[key], 0);
  return { requests: sum('requests'), bytes: sum('bytes'), byKind };
}
