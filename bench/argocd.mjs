import { rmSync } from 'node:fs';
import {
  circumstances,
  measure,
  writeResults,
} from './measuring/scenarios.mjs';
import { documentedPeers, DOCUMENTED_FAULTS } from './argocd/documented.mjs';
import { installPeers, PEER_NAMES } from './argocd/peers.mjs';

// What reading Argo CDs costs: `node bench/argocd.mjs`, a quarter of an hour; with some numbers of instances only:
// `node bench/argocd.mjs 1 20`. `--peers` installs the published backends of the peers and asks them the same.

const APPLICATIONS = 100;
const script = new URL('argocd/measure.mjs', import.meta.url);

const peerScript = new URL('argocd/measurePeer.mjs', import.meta.url);

const withPeers = process.argv.includes('--peers');
const wanted = process.argv
  .slice(2)
  .filter(word => word !== '--peers')
  .map(Number);
const sizes = [1, 5, 20, 50].filter(
  size => wanted.length === 0 || wanted.includes(size),
);
const all = wanted.length === 0;

const round = (value, digits = 1) => Number(value.toFixed(digits));
const MB = bytes => round(bytes / 1e6);
const both = ({ p50 = '-', p95 = '-' }) => `${p50} / ${p95}`;
const table = rows => console.table(Object.fromEntries(rows));

async function inTurn(scenarios, file = script) {
  const results = [];
  for (const scenario of scenarios) {
    results.push(await measure(file, scenario));
  }
  return results;
}

const nameOf = ({ instances, applications }) =>
  `${instances} x ${applications}`;

// Waits more than it works, so beside the others.
const idle = all
  ? [
      { instances: 20, applications: APPLICATIONS },
      { instances: 1, applications: 5_000 },
    ].map(fleet =>
      measure(script, {
        measures: 'minutes',
        ...fleet,
        viewers: 0,
        minutes: 5.5,
      }),
    )
  : [];

const views = await inTurn([
  ...sizes.flatMap(instances =>
    ['token', 'password'].map(auth => ({
      measures: 'views',
      instances,
      applications: APPLICATIONS,
      auth,
    })),
  ),
  ...(all
    ? [{ measures: 'views', instances: 1, applications: 5_000, auth: 'token' }]
    : []),
]);
const folder = withPeers ? installPeers() : undefined;
const peers = withPeers
  ? await inTurn(
      sizes.flatMap(instances =>
        ['token', 'password'].flatMap(auth =>
          PEER_NAMES.map(peer => ({
            peer,
            folder,
            instances,
            applications: APPLICATIONS,
            auth,
          })),
        ),
      ),
      peerScript,
    )
  : [];
if (folder) rmSync(folder, { recursive: true });

console.log('\nThe page of checkout: ms to the first row, to all rows');
table(
  [...views, ...peers].flatMap(result =>
    Object.entries({ first: result.first, ...result.viewers }).map(
      ([who, one]) => [
        `${result.peer ?? 'Fairway'}, ${nameOf(result)} ${result.auth}, ${
          who === 'first' ? 'after a start' : `${who} at once`
        }`,
        {
          'first row p50 / p95': both(one.firstRow),
          'all rows p50 / p95': both(one.allRows),
          failed: `${one.failed} of ${one.views}`,
          'requests a view': round(one.requestsPerView, 2),
          'bytes a view': one.bytesPerView,
        },
      ],
    ),
  ),
);
console.log('\nWhole fleet');
table(
  views.map(({ auth, startCost, ...result }) => [
    `${nameOf(result)} ${auth}`,
    {
      'ready after s': round(result.readyAfterMs / 1000),
      'heap MB': MB(result.memoryBytes),
      'MB read at the start': MB(
        Object.values(startCost).reduce((sum, { bytes }) => sum + bytes, 0),
      ),
      logins: startCost.session?.requests ?? 0,
      'change to answer p50 / p95 ms': both(result.changeMs),
    },
  ]),
);
console.log('\nUpstream requests, by the sources of the peers');
table(
  sizes.map(instances => {
    const { roadie, community } = documentedPeers(instances);
    return [
      instances,
      {
        'Fairway a view': 0,
        'Roadie a view': roadie.perView,
        'Community a view': community.perView,
        'Community a viewer-minute': community.perMinute,
      },
    ];
  }),
);

const open = await inTurn(
  sizes.map(instances => ({
    measures: 'minutes',
    instances,
    applications: APPLICATIONS,
    viewers: 50,
    minutes: 1,
  })),
);
const minutes = [...open, ...(await Promise.all(idle))];
console.log('\nPages left open, or nobody; applications reconciled each 3 min');
table(
  minutes.map(result => [
    `${nameOf(result)}, ${result.viewers} pages, ${result.minutes} min`,
    {
      'requests per instance-minute': round(
        result.requests / result.instances / result.minutes,
        2,
      ),
      'kB per instance-minute': round(
        result.bytes / 1e3 / result.instances / result.minutes,
      ),
      'refresh p50 / p95 ms': result.refreshes ? both(result.refreshMs) : '',
      'processor %': result.cpuPercent,
      'longest stall ms': result.longestStallMs,
    },
  ]),
);

const faults = all
  ? await inTurn(
      [true, false].flatMap(holds =>
        ['503', 'hung'].map(fault => ({
          measures: 'fault',
          instances: 20,
          applications: APPLICATIONS,
          fault,
          holds,
        })),
      ),
    )
  : [];
console.log('\nOne of 20 instances breaks, 12 viewers at once');
table(
  faults.map(({ fault, holds, warm, cold }) => {
    const name = `${fault === 'hung' ? 'hangs' : fault}, ${
      holds ? 'holds it' : 'holds it not'
    }`;
    return [
      name,
      {
        'at once: rows, p50 / p95 ms': `${warm.atOnce.rows} of 3, ${both(
          warm.atOnce.allRows,
        )}`,
        'marked after s': round(warm.markedAfterMs / 1000),
        'then: states': warm.marked.states.join(' '),
        'started so: rows after s': `${cold.rows} of 3, ${round(
          cold.readyAfterMs / 1000,
        )}`,
        'started so: marked after s': round(cold.saidAfterMs / 1000),
        'Roadie (documented)': DOCUMENTED_FAULTS.Roadie[name],
        'Community (documented)': DOCUMENTED_FAULTS.Community[name],
      },
    ];
  }),
);
writeResults('argocd', {
  ...circumstances(),
  views,
  peers,
  minutes,
  faults,
});
