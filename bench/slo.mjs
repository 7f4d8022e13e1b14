import {
  circumstances,
  measure,
  writeResults,
} from './measuring/scenarios.mjs';

// What reading SLOs costs: `node bench/slo.mjs`, or for some sizes only `node bench/slo.mjs 10 1000`.

const sizes = process.argv.slice(2).map(Number);
const scenarios = [
  ...[10, 100, 1000, 5000].map(slos => ({ slos, ruleSet: 'fairway' })),
  ...['sloth', 'pyrra'].map(ruleSet => ({ slos: 1000, ruleSet })),
].filter(({ slos }) => sizes.length === 0 || sizes.includes(slos));

const script = new URL('slo/measure.mjs', import.meta.url);

const kB = bytes => Number((bytes / 1e3).toFixed(1));
const MB = bytes => Number((bytes / 1e6).toFixed(1));

/** Requests that one reading of the whole list costs the peers' upstream, as their sources say. */
function peersListRequests(slos) {
  return {
    pyrra: 2 * slos + 1,
    sloth: '0 (6 a minute)',
    'Grafana card': 1 + 5 * slos,
  };
}

const results = { ...circumstances(), scenarios: [] };
for (const scenario of scenarios) {
  const result = await measure(script, scenario);
  console.log(`\n${result.slos} ${result.ruleSet}`);
  console.table(
    Object.fromEntries(
      Object.entries(result.views).map(([view, times]) => [
        view,
        {
          'p50 ms': times.p50,
          'p95 ms': times.p95,
          'views/s': times.perSecond,
          'upstream requests of the views': times.upstreamRequestsOfViews,
          'Backstage requests per view': times.backstageRequestsPerView,
        },
      ]),
    ),
  );
  results.scenarios.push({
    ...result,
    peersListRequests: peersListRequests(result.slos),
  });
}

console.log('\nUpstream, whoever looks');
console.table(
  Object.fromEntries(
    results.scenarios.map(({ slos, ruleSet, ...result }) => [
      `${slos} ${ruleSet}`,
      {
        'requests/min': result.background.requestsPerMinute,
        'kB/min': kB(result.background.bytesPerMinute),
        'kB/poll': kB(result.background.bytesPerPoll),
        'memory MB': MB(result.memoryBytes),
        'list answer kB': kB(result.fleetAnswerBytes),
        'Pyrra, requests per list': result.peersListRequests.pyrra,
        'Grafana card, per list': result.peersListRequests['Grafana card'],
      },
    ]),
  ),
);
writeResults('slo', results);
