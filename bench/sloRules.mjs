import { circumstances, writeResults } from './measuring/scenarios.mjs';
import { costOf } from './sloRules/cost.mjs';
import {
  definitionOf,
  forms,
  missingPrometheus,
  PrometheusServer,
} from './sloRules/forms.mjs';
import { detailOf, listOf } from './sloRules/reading.mjs';
import { openMetrics, rawSeries, recordedSeries } from './sloRules/samples.mjs';
import { truthOf } from './sloRules/truth.mjs';

// What rules cost the Prometheus that evaluates them, and what it costs to read them: Fairway's, and Sloth's and Pyrra's as they
// document them, on a real Prometheus. `node bench/sloRules.mjs`, or for lists of other sizes `... 10 1000`; with `--truth` how far each
// is from the truth about a month, too, which takes minutes.

const missing = missingPrometheus();
if (missing) throw new Error(missing);
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const lists = sizes.length > 0 ? sizes : [200];
const names = Object.keys(forms);
const end = Math.floor(Date.now() / 120_000) * 120 - 600;

/** A Prometheus with what `series` are, while `use` has it. */
async function withSeries(series, use) {
  const prometheus = await PrometheusServer.create();
  try {
    await prometheus.importSamples(openMetrics(series, end));
    await prometheus.start();
    return await use(prometheus.url);
  } finally {
    await prometheus.destroy();
  }
}

async function ofEach(measure) {
  const results = {};
  for (const name of names) results[name] = await measure(name);
  return results;
}

const one = definitionOf('checkout');
console.log(
  'One SLO of 20 raw series, scraped each 30 s, with 30 days of history',
);
const { cost, detail } = await withSeries(
  [
    ...rawSeries(one.id),
    ...names.flatMap(name => recordedSeries(forms[name](one))),
  ],
  async url => ({
    cost: await ofEach(name => costOf(url, forms[name](one), end)),
    detail: await ofEach(name =>
      detailOf(url, name, { id: one.id, time: end }),
    ),
  }),
);

const times = (all, key) =>
  Object.fromEntries(
    names.map(name => [
      name,
      Number((all[name][key] / all.Fairway[key]).toPrecision(3)),
    ]),
  );
const figures = (all, keys) =>
  Object.fromEntries(
    keys.map(([key, digits]) => [
      key,
      Object.fromEntries(
        names.map(name => [name, Number(all[name][key].toFixed(digits))]),
      ),
    ]),
  );

console.table({
  ...figures(cost, [
    ['samples', 0],
    ['rawSamples', 0],
    ['groups', 0],
    ['rules', 0],
    ['evaluationsPerMinute', 1],
    ['series', 0],
    ['samplesWrittenPerMinute', 1],
  ]),
  'samples, Fairway = 1': times(cost, 'samples'),
  'time, Fairway = 1': times(cost, 'seconds'),
});

const READ = [
  ['requests', 0],
  ['series', 0],
  ['samples', 0],
  ['bytes', 0],
  ['gzipBytes', 0],
];
console.log('\nReading one SLO over 30 days');
console.table(figures(detail, READ));

const listResults = {};
for (const size of lists) {
  const ids = Array.from({ length: size }, (_, i) => `svc-${i}`);
  const series = ids.flatMap(id =>
    names.flatMap(name =>
      recordedSeries(forms[name](definitionOf(id)), { all: false }).map(
        own => ({
          ...own,
          length: 300,
        }),
      ),
    ),
  );
  listResults[size] = await withSeries(series, url =>
    ofEach(name => listOf(url, name, { ids, time: end })),
  );
  console.log(`\nReading a list of ${size}`);
  console.table(figures(listResults[size], READ));
}
let truth;
if (process.argv.includes('--truth')) {
  console.log('\nBad share of a month, per cent');
  truth = await truthOf();
  console.table(truth);
}
writeResults('sloRules', {
  ...circumstances(),
  truth,
  cost,
  detail,
  lists: listResults,
});
