import type { Entity } from '@backstage/catalog-model';
import { readDefinedSlos } from '../definitions/readDefinedSlos';
import type { SloEntry } from '../model/SloReadModel';
import { unrecorded } from '../model/unrecorded';
import { selectorsOf } from '@fairway/slo';
import { sloEntity } from '../testing/openSloEntity';
import { oneQuery } from './SignalQuery';
import { signalQueries } from './signalQueries';

const component = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', annotations },
});

const prometheus = (query: string) => ({
  metricSource: { type: 'Prometheus', spec: { query } },
});

/** An SLO of the catalog with this indicator. */
function entryOf(
  ratioMetric: object | undefined,
  changes: Partial<SloEntry> = {},
): SloEntry {
  const indicator = { metadata: { name: 'i' }, spec: { ratioMetric } };
  const { byId, invalid } = readDefinedSlos(
    [
      sloEntity(
        'checkout',
        ratioMetric ? { spec: { indicator: indicator as never } } : {},
      ),
    ],
    {},
  );
  expect(invalid).toEqual([]);
  const defined = byId.get('checkout')!;
  const reading = unrecorded(defined.definition);
  return {
    ...{ reading, defined, links: [] },
    source: { name: 'prod' },
    rules: { state: 'loaded' },
    ...changes,
  } as unknown as SloEntry;
}

const latencyMetric = {
  counter: true,
  good: prometheus('h_seconds_bucket{job="a",le="0.3"}'),
  total: prometheus('h_seconds_count{job="a"}'),
};

const queriesOf = (entry: SloEntry, entities: Entity[] = []) =>
  signalQueries(entry, { entities, rules: [] }, { stepSeconds: 600 });

const linesOf = (signal: ReturnType<typeof queriesOf>['traffic']) =>
  'lines' in signal ? signal.lines : signal;

describe('golden signals', () => {
  it('reads what is recorded, where it is', () => {
    const { traffic, errors } = queriesOf(entryOf(undefined));
    expect(linesOf(traffic)).toEqual([
      {
        name: 'total',
        query: 'sum(avg_over_time(slo:total:rate5m{slo="checkout"}[600s]))',
      },
    ]);
    expect(linesOf(errors)).toMatchObject([{ name: 'bad' }]);
  });

  it('asks nothing for a document that no source records', () => {
    const entry = entryOf(latencyMetric, { source: undefined });
    expect(Object.values(queriesOf(entry))).toEqual(
      Array(4).fill({ absent: 'not-recorded' }),
    );
  });

  it.each(['different', 'missing'] as const)(
    'takes no histogram from a document whose rules are %s',
    state => {
      const rules = { state } as SloEntry['rules'];
      expect(queriesOf(entryOf(latencyMetric, { rules })).latency).toEqual({
        absent: 'no-histogram',
      });
    },
  );

  it('has the quantiles of a histogram, and the bound', () => {
    const { latency } = queriesOf(entryOf(latencyMetric));
    expect(latency).toMatchObject({ unit: 'seconds', bound: 0.3 });
    expect(linesOf(latency)).toMatchObject([
      {
        name: 'p50',
        query:
          'histogram_quantile(0.5, sum by (le) (rate(h_seconds_bucket{job="a"}[600s])))',
      },
      { name: 'p95' },
      { name: 'p99' },
    ]);
  });

  it('has no latency where events are only counted', () => {
    expect(queriesOf(entryOf(undefined)).latency).toEqual({
      absent: 'no-histogram',
    });
  });

  it('has a share of errors and no traffic where there are no events', () => {
    const raw = {
      counter: false,
      rawType: 'failure',
      raw: prometheus('a:ratio'),
    };
    const { traffic, errors } = queriesOf(entryOf(raw));
    expect(traffic).toEqual({ absent: 'not-counted' });
    expect(errors).toMatchObject({ unit: 'ratio' });
  });

  it('knows the pods by the annotations of their component', () => {
    const hostile = component({
      'backstage.io/kubernetes-namespace': 'shop"} or vector(1)',
      'backstage.io/kubernetes-id': 'check.*',
    });
    const { saturation } = queriesOf(entryOf(undefined), [hostile]);
    const lines = linesOf(saturation) as { name: string; query: string }[];
    expect(lines.map(({ name }) => name)).toEqual([
      'cpu-of-requests',
      'cpu-of-limits',
      'memory-of-requests',
      'memory-of-limits',
    ]);
    for (const { matchers } of selectorsOf(lines[0].query)) {
      expect(matchers).toContainEqual({
        label: 'namespace',
        op: '=',
        value: 'shop"} or vector(1)',
      });
      const { value } = matchers.find(({ label }) => label === 'pod')!;
      const pods = new RegExp(`^(?:${value})$`);
      expect(pods.test('check.*-7d9f8b6c5d-x2x4z')).toBe(true);
      expect(pods.test('checkout-7d9f8b6c5d-x2x4z')).toBe(false);
    }
  });

  it.each([
    ['checkout-7d9f8b6c5d-x2x4z', true],
    ['checkout-x2x4z', true],
    ['checkout-0', true],
    ['checkout-worker-7d9f8b6c5d-x2x4z', false],
    ['checkout', false],
  ])('takes %s for a pod of checkout: %p', (pod, expected) => {
    const { saturation } = queriesOf(entryOf(undefined), [
      component({ 'backstage.io/kubernetes-namespace': 'shop' }),
    ]);
    const [{ query }] = linesOf(saturation) as { query: string }[];
    const { value } = selectorsOf(query)[0].matchers.find(
      ({ label }) => label === 'pod',
    )!;
    expect(new RegExp(`^(?:${value})$`).test(pod)).toBe(expected);
  });

  it('says that no workload is known', () => {
    const { saturation } = queriesOf(entryOf(undefined), [component({})]);
    expect(saturation).toEqual({ absent: 'no-workload' });
  });

  it('is one question that parses', () => {
    const queries = queriesOf(entryOf(latencyMetric), [
      component({ 'backstage.io/kubernetes-namespace': 'shop' }),
    ]);
    const lines = Object.values(queries).flatMap(signal =>
      'lines' in signal ? signal.lines : [],
    );
    expect(lines).toHaveLength(9);
    expect(selectorsOf(oneQuery(lines)).length).toBeGreaterThan(9);
  });
});
