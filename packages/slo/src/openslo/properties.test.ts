import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { ruleGroupsOf } from '../rules';
import { metric, slo } from './__testUtils__/slo';
import { decimalText, percentToShare, weightedMean } from './decimal';
import type { OpenSloDocument } from './OpenSloDocument';
import { readDefinitions, validateDocument } from './readDefinitions';
import { OPENSLO_KINDS } from './schema/documents';

const word = fc.constantFrom(
  'apiVersion',
  'kind',
  'metadata',
  'name',
  'spec',
  'service',
  'serviceRef',
  'indicator',
  'indicatorRef',
  'sli',
  'sliRef',
  'ratioMetric',
  'thresholdMetric',
  'counter',
  'good',
  'bad',
  'total',
  'raw',
  'rawType',
  'metricSource',
  'type',
  'query',
  'timeWindow',
  'duration',
  'isRolling',
  'calendar',
  'objectives',
  'target',
  'alertPolicies',
  'conditions',
  'condition',
  'annotations',
  'labels',
  'fairway.dev/group-by',
  '__proto__',
  'toString',
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    'openslo/v1',
    'openslo.com/v2alpha',
    ...OPENSLO_KINDS,
    'Prometheus',
    'sum(a)',
    '30d',
    '1M',
    'Timeslices',
    0.99,
    0,
    NaN,
    -1,
    true,
    null,
    undefined,
    '',
  ),
  fc.string(),
  fc.double(),
);
const { anything } = fc.letrec<{ anything: unknown }>(tie => ({
  anything: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(word, tie('anything'), { maxKeys: 6 }),
  ),
}));

/** Changes one field somewhere in a right document. */
function changed(value: unknown, steps: number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null)
    return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<
    string,
    unknown
  >;
  if (key !== undefined) copy[key] = changed(copy[key], rest, by);
  return copy;
}

const mutated = fc
  .tuple(fc.array(fc.nat(9), { maxLength: 8 }), anything)
  .map(([steps, by]) => changed(slo({ annotations: { a: 'b' } }), steps, by));

const document = fc
  .oneof(anything, mutated)
  .map((value): OpenSloDocument => ({ origin: 'f', value }));

describe('whatever stands in documents', () => {
  it('reading does not throw, and every issue names document, path and mend', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), documents => {
        const { definitions, issues } = readDefinitions(documents);
        const all = [...issues, ...documents.flatMap(validateDocument)];
        for (const { document: name, path, message, mend } of all)
          expect([name, path, message, mend].every(Boolean)).toBe(true);
        for (const definition of definitions) ruleGroupsOf(definition);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the documents changes nothing', () => {
    const shuffled = fc
      .array(document, { maxLength: 5 })
      .chain(documents =>
        fc.tuple(
          fc.constant(documents),
          fc.shuffledSubarray(documents, { minLength: documents.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(readDefinitions(other)).toEqual(readDefinitions(one));
      }),
    );
  });
});

describe('whatever stands in a query', () => {
  const token = fc.constantFrom(
    'a',
    'sum',
    'by',
    '(',
    ')',
    '{',
    '}',
    '[5m]',
    '[{{.window}}]',
    'x="}"',
    "x='\\''",
    ',',
    '-',
    ' or ',
    'rate(',
    'increase(',
    '# c\n',
    '"',
    '`',
    '1',
    'bool',
    '$__rate_interval',
    'offset 1m',
    '@ end()',
    '\\',
    '\n',
  );
  const query = fc.oneof(
    fc.array(token, { maxLength: 12 }).map(parts => parts.join('')),
    fc.string().map(text => `sum(rate(a{x=${JSON.stringify(text)}}[5m]))`),
    fc.string().map(text => `max(a{x=${JSON.stringify(text)}}) # ${text}`),
  );

  it('what it becomes is one expression, wherever it is put', () => {
    fc.assert(
      fc.property(query, query, fc.boolean(), (good, total, counter) => {
        const { definitions } = readDefinitions(
          [
            {
              ratioMetric: {
                counter,
                good: metric(good),
                total: metric(total),
              },
            },
            { ratioMetric: { rawType: 'success', raw: metric(good) } },
          ].map((sli, index) => ({
            origin: 'f',
            value: slo({ name: `n${index}`, sli }),
          })),
        );
        const rules = definitions
          .flatMap(definition => ruleGroupsOf(definition))
          .flatMap(group => group.rules);
        for (const { expr } of rules) {
          let errors = 0;
          parser.parse(expr).iterate({
            enter: ({ type }) => {
              if (type.isError) errors++;
            },
          });
          expect(`${errors} errors in ${expr}`).toBe(`0 errors in ${expr}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('decimal text', () => {
  it('reads back as the same number, without an exponent', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        value => {
          const text = decimalText(value);
          expect(text).toMatch(/^-?\d+(\.\d+)?$/);
          expect(Number(text) + 0).toBe(value + 0);
        },
      ),
    );
  });

  it.each([
    [99.95, '0.9995'],
    [99.9, '0.999'],
    [1, '0.01'],
    [1e-7, '0.000000001'],
    [99.99999, '0.9999999'],
  ])('of %p percent is %p', (percent, share) => {
    expect(percentToShare(percent)).toBe(share);
  });

  it('of a mean is between the least and the most', () => {
    const part = fc.record({
      value: fc
        .integer({ min: 1, max: 999_999 })
        .map(n => decimalText(n / 1e6)),
      weight: fc.integer({ min: 1, max: 1000 }).map(n => n / 100),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), parts => {
        const mean = Number(weightedMean(parts));
        const values = parts.map(({ value }) => Number(value));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
    );
  });
});
