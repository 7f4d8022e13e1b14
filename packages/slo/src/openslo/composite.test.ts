import { metric, slo } from './__testUtils__/slo';
import { readDefinitions } from './readDefinitions';

const sli = (name: string) => ({
  apiVersion: 'openslo/v1',
  kind: 'SLI',
  metadata: { name },
  spec: {
    ratioMetric: {
      counter: true,
      good: metric(`${name}_good`),
      total: metric(`${name}_total`),
    },
  },
});

function read(objectives: unknown[], ...others: unknown[]) {
  const spec = { indicator: undefined, objectives };
  return readDefinitions(
    [slo({ spec }), sli('a'), sli('b'), ...others].map(value => ({
      origin: 'f',
      value,
    })),
  );
}

describe('a composite', () => {
  it('is its parts, and the SLO that weighs them', () => {
    const { definitions, issues } = read([
      {
        displayName: 'Pay & go!',
        target: 0.99,
        indicatorRef: 'a',
        compositeWeight: 2,
      },
      { target: 0.95, indicatorRef: 'b' },
    ]);
    expect(issues).toEqual([]);
    expect(
      definitions.map(({ id, title, objective, alerts }) => ({
        id,
        title,
        objective,
        tiers: alerts.tiers.length,
        noData: alerts.noData,
      })),
    ).toEqual([
      {
        id: 'checkout',
        title: 'checkout',
        objective: '0.976666666667',
        tiers: 4,
        noData: false,
      },
      {
        id: 'checkout.1',
        title: 'checkout: objective 1',
        objective: '0.95',
        tiers: 0,
        noData: true,
      },
      {
        id: 'checkout.pay-go',
        title: 'checkout: Pay & go!',
        objective: '0.99',
        tiers: 0,
        noData: true,
      },
    ]);
    expect(definitions[0].indicator).toEqual({
      type: 'composite',
      parts: [
        { id: 'checkout.pay-go', weight: 2 },
        { id: 'checkout.1', weight: 1 },
      ],
    });
  });

  it('of one objective is an SLO like others', () => {
    const { definitions } = read([{ target: 0.99, indicatorRef: 'a' }]);
    expect(definitions).toMatchObject([
      { id: 'checkout', indicator: { type: 'counters' } },
    ]);
  });

  it.each([
    [
      [{ target: 0.9, indicatorRef: 'a' }, { target: 0.9 }],
      'spec.objectives[1].indicatorRef',
    ],
    [
      [
        { target: 0.9, indicatorRef: 'a', compositeWeight: 0 },
        { target: 0.9, indicatorRef: 'b' },
      ],
      'spec.objectives[0].compositeWeight',
    ],
    [
      [{ target: 0.9, indicatorRef: 'a', indicator: { spec: {} } }],
      'spec.objectives[0].indicatorRef',
    ],
    [
      [
        { displayName: 'x', target: 0.9, indicatorRef: 'a' },
        { displayName: 'X', target: 0.9, indicatorRef: 'b' },
      ],
      'metadata.name',
    ],
  ])('is refused as %j', (objectives, path) => {
    const { definitions, issues } = read(objectives);
    expect(definitions).toEqual([]);
    expect(issues.map(issue => issue.path)).toContain(path);
  });

  it('has no SLI beside those of its objectives', () => {
    const value = slo({
      spec: { objectives: [{ target: 0.9, indicatorRef: 'a' }] },
    });
    const { issues } = readDefinitions(
      [value, sli('a')].map(document => ({ origin: 'f', value: document })),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        path: 'spec',
        message: 'the SLO and its objectives have an SLI',
      }),
    );
  });
});

describe('several objectives of one SLI', () => {
  it('are definitions of their own', () => {
    const { definitions } = readDefinitions([
      {
        origin: 'f',
        value: slo({
          sli: { thresholdMetric: metric('lag') },
          spec: {
            objectives: [
              { displayName: 'fast', op: 'lt', value: 1, target: 0.9 },
              { displayName: 'slow', op: 'lt', value: 9, target: 0.99 },
            ],
          },
        }),
      },
    ]);
    expect(definitions).toMatchObject([
      { id: 'checkout.fast', indicator: { bad: '((lag) == (lag)) >= bool 1' } },
      { id: 'checkout.slow', indicator: { bad: '((lag) == (lag)) >= bool 9' } },
    ]);
  });
});
