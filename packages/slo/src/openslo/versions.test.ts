import { slo } from './__testUtils__/slo';
import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions } from './readDefinitions';

const V2 = `
- apiVersion: openslo.com/v2alpha
  kind: SLO
  metadata:
    name: search
    labels: { team: find }
  spec:
    serviceRef: search
    sliRef: search-success
    timeWindow:
      - duration: 1w
        calendar:
          startTime: 2026-01-05 00:00:00
          timeZone: America/New_York
    budgetingMethod: Timeslices
    objectives:
      - labels: { tier: gold }
        target: 0.995
        timeSliceTarget: 0.95
        timeSliceWindow: 5
- apiVersion: openslo.com/v2alpha
  kind: SLI
  metadata: { name: search-success }
  spec:
    ratioMetric:
      counter: true
      good:
        dataSourceRef: main
        spec: { query: 'sum(requests{code!~"5.."})' }
      total:
        dataSourceSpec: { type: Mimir, connectionDetails: [{ url: 'https://mimir.example.com' }] }
        spec: { query: sum(requests) }
- apiVersion: openslo.com/v2alpha
  kind: DataSource
  metadata: { name: main }
  spec: { type: Prometheus, connectionDetails: [] }
`;

function read(text: string) {
  const { documents } = parseOpenSlo(text, 'v2.yaml');
  return readDefinitions(documents);
}

describe('openslo.com/v2alpha', () => {
  it('is read, as a list of objects', () => {
    const { definitions, issues } = read(V2);
    expect(issues).toEqual([]);
    expect(definitions).toMatchObject([
      {
        id: 'search',
        service: 'search',
        window: {
          type: 'calendar',
          duration: '1w',
          startTime: '2026-01-05 00:00:00',
          timeZone: 'America/New_York',
        },
        budgeting: { method: 'Timeslices', slice: '5m', sliceTarget: '0.95' },
        indicator: { type: 'counters', counted: 'good' },
        info: {
          entity: 'component:default/search',
          team: 'find',
          tier: 'gold',
        },
      },
    ]);
  });

  it.each([
    ['sliRef', 'indicatorRef', 'spec.indicatorRef', 'did you mean'],
    ['    serviceRef: search\n', '', 'spec.serviceRef', 'name the service'],
    [
      '    serviceRef: search\n',
      '    serviceRef: a\n    service: b\n',
      'spec.service',
      'keep one',
    ],
    [
      'dataSourceRef: main\n',
      'dataSourceRef: main\n        dataSourceSpec: { type: Mimir }\n',
      'spec.ratioMetric.good.dataSourceRef',
      'keep one',
    ],
    [
      '        dataSourceRef: main\n',
      '',
      'spec.ratioMetric.good.dataSourceSpec.type',
      'write dataSourceRef',
    ],
    [
      'labels: { team: find }',
      'displayName: Search',
      'metadata.displayName',
      'remove it',
    ],
  ])('with %p as %p is refused at %s', (from, to, path, mend) => {
    const { definitions, issues } = read(V2.replace(from, to));
    expect(definitions).toEqual([]);
    const issue = issues.find(one => one.path === path);
    expect(issue?.line).toBeGreaterThan(1);
    expect(issue?.mend).toContain(mend.replace('did you mean', ''));
  });
});

describe('what a catalog adds', () => {
  it('is taken for what it is', () => {
    const value = slo();
    const { definitions, issues } = readDefinitions([
      {
        origin: 'slo:shop/checkout',
        value: {
          ...value,
          metadata: {
            ...(value.metadata as object),
            namespace: 'shop',
            title: 'Checkout',
            uid: 'x',
            etag: 'y',
            tags: [],
          },
          relations: [],
          status: {},
        },
      },
    ]);
    expect(issues).toEqual([]);
    expect(definitions).toMatchObject([
      {
        id: 'shop.checkout',
        title: 'Checkout',
        info: { entity: 'component:shop/checkout' },
      },
    ]);
  });

  it('lets references find the namespace default', () => {
    const value = slo({
      spec: { indicator: undefined, indicatorRef: 'success' },
    });
    const found = (namespace: string) =>
      readDefinitions(
        [
          value,
          {
            apiVersion: 'openslo/v1',
            kind: 'SLI',
            metadata: { name: 'success', namespace },
            spec: (slo().spec as { indicator: { spec: unknown } }).indicator
              .spec,
          },
        ].map(document => ({ origin: 'f', value: document })),
        { namespace: 'shop' },
      ).definitions.length;
    expect(found('shop')).toBe(1);
    expect(found('default')).toBe(1);
    expect(found('other')).toBe(0);
  });
});

describe('labels', () => {
  it('become those of slo:info, but for what is there already', () => {
    const { definitions, issues } = readDefinitions([
      {
        origin: 'f',
        value: slo({
          labels: {
            'cost-centre': 'x',
            team: ['a', 'b'],
            slo: 'no',
            entity: 'no',
            empty: '',
          },
          annotations: {
            'fairway.dev/entity': 'resource:default/db',
            'fairway.dev/environment': 'dev',
            'fairway.dev/runbok': 'x',
          },
        }),
      },
    ]);
    expect(definitions[0].info).toEqual({
      entity: 'resource:default/db',
      environment: 'dev',
      cost_centre: 'x',
      team: 'a,b',
    });
    expect(issues.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'warning metadata.annotations["fairway.dev/runbok"]',
      'warning metadata.labels.entity',
      'warning metadata.labels.slo',
    ]);
  });
});
