import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions, validateDocument } from './readDefinitions';

const INLINE = `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
  displayName: Checkout works
  labels: { team: payments }
spec:
  service: checkout
  indicator:
    metadata: { name: checkout-errors }
    spec:
      ratioMetric:
        counter: true
        bad:
          metricSource:
            type: Prometheus
            spec:
              query: sum(http_requests_total{job="checkout",code=~"5.."})
        total:
          metricSource:
            type: Prometheus
            spec:
              query: sum(http_requests_total{job="checkout"})
  timeWindow:
    - duration: 30d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`;

const REFERENCED = `
apiVersion: openslo/v1
kind: SLO
metadata: { name: search-availability }
spec:
  service: search
  indicatorRef: search-success
  timeWindow: [{ duration: 4w, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ targetPercent: 99.95 }]
---
apiVersion: openslo/v1
kind: SLI
metadata: { name: search-success }
spec:
  ratioMetric:
    counter: true
    good: &good
      metricSource:
        metricSourceRef: main
        spec: { query: 'http_requests_total{job="search",code!~"5.."}' }
    total:
      metricSource:
        metricSourceRef: main
        spec: { query: 'http_requests_total{job="search"}' }
---
apiVersion: openslo/v1
kind: DataSource
metadata: { name: main }
spec: { type: prometheus, connectionDetails: {} }
`;

function read(text: string, context = {}) {
  const { documents, issues } = parseOpenSlo(text, 'slos.yaml');
  expect(issues).toEqual([]);
  return readDefinitions(documents, context);
}

describe('readDefinitions', () => {
  it('reads an SLO with its SLI in place', () => {
    expect(read(INLINE, { environment: 'production' })).toEqual({
      issues: [],
      definitions: [
        {
          id: 'checkout-availability',
          name: 'checkout-availability',
          title: 'Checkout works',
          description: undefined,
          service: 'checkout',
          objective: '0.999',
          window: { type: 'rolling', duration: '30d' },
          budgeting: { method: 'Occurrences' },
          indicator: {
            type: 'counters',
            counted: 'bad',
            total: {
              metric: 'http_requests_total',
              matchers: [{ label: 'job', op: '=', value: 'checkout' }],
            },
            part: {
              metric: 'http_requests_total',
              matchers: [
                { label: 'job', op: '=', value: 'checkout' },
                { label: 'code', op: '=~', value: '5..' },
              ],
            },
          },
          groupBy: [],
          alerts: {
            tiers: [
              { tier: 'page', long: '1h', short: '5m', factor: 14.4 },
              { tier: 'page', long: '6h', short: '30m', factor: 6 },
              { tier: 'ticket', long: '1d', short: '2h', factor: 3 },
              { tier: 'ticket', long: '3d', short: '6h', factor: 1 },
            ],
            noData: true,
            minimumBadEvents: 5,
          },
          info: {
            entity: 'component:default/checkout',
            environment: 'production',
            team: 'payments',
          },
          runbook: undefined,
        },
      ],
    });
  });

  it('follows references to SLI and DataSource', () => {
    const { definitions, issues } = read(REFERENCED, { namespace: 'shop' });
    expect(issues).toEqual([]);
    expect(definitions).toHaveLength(1);
    expect(definitions[0]).toMatchObject({
      id: 'shop.search-availability',
      objective: '0.9995',
      window: { type: 'rolling', duration: '4w' },
      indicator: { type: 'counters', counted: 'good' },
      info: { entity: 'component:shop/search' },
    });
  });

  it('names what a reference does not find, and where it looked', () => {
    const [slo] = REFERENCED.split('---');
    const { definitions, issues } = read(slo);
    expect(definitions).toEqual([]);
    expect(issues).toEqual([
      {
        severity: 'error',
        document: 'slos.yaml, SLO search-availability',
        path: 'spec.indicatorRef',
        value: 'search-success',
        message: 'there is no SLI of this name in namespace default',
        mend: 'add a document of kind SLI; there is none at all',
        line: 7,
      },
    ]);
  });

  it('leaves references alone where one document is all there is', () => {
    const [slo] = parseOpenSlo(REFERENCED, 'slos.yaml').documents;
    expect(validateDocument(slo)).toEqual([]);
  });

  it('refuses names that are there twice', () => {
    const { definitions, issues } = read(`${INLINE}---${INLINE}`);
    expect(definitions).toEqual([]);
    expect(issues.map(({ message, line }) => [message, line])).toEqual([
      ['2 documents are SLO checkout-availability', 5],
      ['2 documents are SLO checkout-availability', 35],
    ]);
  });

  it('names unknown fields, and what was meant', () => {
    const { issues } = read(INLINE.replace('timeWindow:', 'timeWindows:'));
    expect(issues).toEqual([
      expect.objectContaining({
        path: 'spec.timeWindow',
        message: 'it is missing',
      }),
      expect.objectContaining({
        path: 'spec.timeWindows',
        message: 'there is no such field',
        mend: 'did you mean timeWindow?',
        line: 25,
      }),
    ]);
  });
});
