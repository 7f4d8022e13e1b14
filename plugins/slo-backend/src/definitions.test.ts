import type { Entity } from '@backstage/catalog-model';
import type {
  EntityBudgets,
  GoldenSignals,
  SloDetails,
  SloExplanation,
  SloHistory,
  SloList,
} from '@fairway/contracts/slo';
import { startWith } from './__testUtils__/startWith';
import { until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';
import { sloEntity } from './testing/openSloEntity';

const relations = [
  { type: 'ownedBy', targetRef: 'group:default/shop' },
  { type: 'partOf', targetRef: 'system:default/store' },
];

const entities: Entity[] = [
  sloEntity('checkout', {
    annotations: {
      'backstage.io/view-url': 'https://git.example/slos.yaml',
      'fairway.dev/runbook': 'https://runbooks.example/checkout',
    },
    labels: { tier: '1' },
    relations,
  }),
  sloEntity('checkout-new'),
  sloEntity('checkout-wrong', {
    spec: { objectives: [{ target: 2 }] },
    relations: [{ type: 'dependsOn', targetRef: 'component:default/checkout' }],
  }),
];

describe('SLOs of the catalog', () => {
  let backend: Awaited<ReturnType<typeof startWith>>;

  beforeAll(async () => {
    backend = await startWith(
      fairwayPrometheus([
        { id: 'checkout', entity: 'component:default/checkout' },
      ]),
      {
        entities,
        config: {
          grafana: {
            url: 'https://grafana.example',
            sloDashboard: '/d/slo?var-slo={id}',
          },
        },
      },
    );
    await until(
      () => get<SloList>('slos'),
      ({ slos }) =>
        slos.some(({ ref }) => ref === 'prod/checkout') &&
        slos.some(({ state }) => state === 'no-rules'),
    );
  }, 60_000);

  afterAll(() => backend.close());

  async function get<T>(path: string): Promise<T> {
    const { body } = await backend.get(path);
    expect(body.error).toBeUndefined();
    return body;
  }

  const ids = async (options: string) =>
    (await get<SloList>(`slos?${options}`)).slos.map(({ id }) => id);

  it('are in the list, with what can be filtered by', async () => {
    const list = await get<SloList>('slos');
    expect(list.slos).toMatchObject([
      { ref: '~catalog/checkout-new', state: 'no-rules', rules: 'missing' },
      { ref: 'prod/checkout', definition: 'valid', rules: 'elsewhere' },
    ]);
    expect(list).toMatchObject({
      tiers: ['1'],
      recordedBy: ['prod', '~catalog'],
      owners: ['group:default/shop'],
      systems: ['system:default/store'],
      counts: { 'no-rules': 1 },
    });
    expect(list.invalid).toMatchObject([
      {
        entityRef: 'slo:default/checkout-wrong',
        issues: [
          { severity: 'error', path: 'spec.objectives[0].target', value: '2' },
        ],
      },
    ]);
  });

  it.each([
    ['tier=1', ['checkout']],
    ['source=prod', ['checkout']],
    ['source=~catalog', ['checkout-new']],
    ['definition=none', []],
    ['definition=valid,issues&rules=missing', ['checkout-new']],
    ['state=no-rules', ['checkout-new']],
    ['system=store', ['checkout']],
    ['owner=shop', ['checkout']],
  ])('are filtered by %s', async (options, expected) => {
    expect(await ids(options)).toEqual(expected);
  });

  it.each(['definition=maybe', 'rules=broken', 'groups=best'])(
    'are not filtered by %s',
    async options => {
      const { status, body } = await backend.get(`slos?${options}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain(options.split('=')[0]);
    },
  );

  it('are the budgets of their own entity and of what they are about', async () => {
    const own = await get<EntityBudgets>(
      'entities/slo/default/checkout/budgets',
    );
    expect(own.slos).toMatchObject([
      {
        ref: 'prod/checkout',
        link: { entityRef: 'slo:default/checkout', by: 'definition' },
      },
    ]);
    const component = await get<EntityBudgets>(
      'entities/component/default/checkout/budgets',
    );
    expect(component.slos.map(({ ref }) => ref)).toEqual([
      '~catalog/checkout-new',
      'prod/checkout',
    ]);
    expect(component.invalid.map(({ entityRef }) => entityRef)).toEqual([
      'slo:default/checkout-wrong',
    ]);
  });

  it('tell on their page what is wrong with them', async () => {
    const { slos, invalid } = await get<EntityBudgets>(
      'entities/slo/default/checkout-wrong/budgets',
    );
    expect(slos).toEqual([]);
    expect(invalid).toHaveLength(1);
  });

  it('have details', async () => {
    const details = await get<SloDetails>('details?slo=checkout');
    expect(details).toMatchObject({
      status: { ref: 'prod/checkout' },
      groups: [],
      definition: {
        entityRef: 'slo:default/checkout',
        owner: 'group:default/shop',
        system: 'system:default/store',
        indicator: 'counters',
        budgeting: 'Occurrences',
        issues: [],
      },
      rules: { state: 'elsewhere', missing: [] },
    });
    expect(
      details.links.map(({ kind, url }) => [kind, new URL(url).origin]),
    ).toEqual([
      ['prometheus', 'https://prometheus.example'],
      ['grafana', 'https://grafana.example'],
      ['runbook', 'https://runbooks.example'],
      ['source', 'https://git.example'],
    ]);
  });

  it('say what to load where no rules are', async () => {
    const { rules, links } = await get<SloDetails>('details?slo=checkout-new');
    expect(rules.state).toBe('missing');
    expect(rules.missing).toHaveLength(rules.expected!);
    expect(rules.ruleFile).toContain('slo/checkout-new/now');
    expect(links.map(({ kind }) => kind)).toEqual(['grafana']);
    const history = await get<SloHistory>('history?slo=checkout-new');
    expect(history.points).toEqual([]);
    const explanation = await get<SloExplanation>('explain?slo=checkout-new');
    expect(explanation.terms.remaining).toEqual({ unknown: 'no-series' });
  });

  it('have golden signals by one question, shared by all who look', async () => {
    const questions = () =>
      backend.prometheus.requests.filter(
        ({ path, form }) =>
          path.endsWith('/query_range') &&
          form.get('query')?.includes('fairway_line'),
      );
    const [signals] = await Promise.all([
      get<GoldenSignals>('goldenSignals?slo=checkout'),
      get<GoldenSignals>('goldenSignals?slo=checkout'),
    ]);
    expect(questions()).toHaveLength(1);
    // The source answers with other series: they are none of these signals.
    expect(signals).toMatchObject({
      traffic: { absent: 'no-series' },
      latency: { absent: 'no-histogram' },
      saturation: { absent: 'no-workload' },
    });
  });
});
