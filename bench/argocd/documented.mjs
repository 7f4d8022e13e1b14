/**
 * What the published plugins ask of Argo CD for one page with overview and history of an entity on M of I instances, ten
 * entries of history each: read from the sources of Roadie's backend 4.8.0 and the community backend 1.7.2, and measured
 * against a mock of the same form. With password accounts each request costs a login besides.
 */
export function documentedPeers(instances) {
  const holders = instances < 3 ? 1 : 3;
  const commits = instances < 3 ? 10 : 14;
  return {
    // Overview and history each find and get the applications; nine commits each.
    roadie: { perView: 2 * (instances + holders) + 9 * holders, perMinute: 0 },
    // Each card lists by name everywhere, again each 10 s; each commit is asked for twice.
    community: {
      perView: 2 * instances + 2 * commits,
      perMinute: 12 * instances,
    },
  };
}

/** Measured with I = 20 and one instance broken, on another machine. */
export const DOCUMENTED_FAULTS = {
  Roadie: {
    '503, holds it': '2 of 3 rows, no hint',
    'hangs, holds it': 'nothing after 30 s',
    '503, holds it not': 'full page, no hint',
    'hangs, holds it not': 'nothing after 330 s',
  },
  Community: {
    '503, holds it': 'HTTP 500, both cards lost',
    'hangs, holds it': 'nothing after 30 s',
    '503, holds it not': 'HTTP 500, both cards lost',
    'hangs, holds it not': 'nothing for 301 s, then HTTP 500',
  },
};
