import type { SourceState } from '@fairway/contracts';
import type { RulesSnapshot } from '../collect/collectRules';
import { readDefinedSlos } from '../definitions/readDefinedSlos';
import { dialectOf, type SloReading } from '../dialects';
import { linkableEntity } from '../linking/linkableEntity';
import { asLoaded } from '../testing/loadedRules';
import { sloEntity } from '../testing/openSloEntity';
import {
  SloReadModel,
  type ReadModelInputs,
  type SloSource,
} from './SloReadModel';

const asOf = new Date('2026-11-23T12:00:00Z');
const definitions = {
  definitions: readDefinedSlos(
    [
      sloEntity('checkout', {
        annotations: { 'fairway.dev/environment': 'production' },
      }),
    ],
    {},
  ),
  readAt: asOf,
  version: 1,
};
const emitted = definitions.definitions.byId.get('checkout')!.rules;

const checkout = linkableEntity({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', labels: { 'fairway.dev/tier': '1' } },
});

/** What a source records: an SLO for each of the keys. */
function readings(
  keys: Record<string, string>[],
  remaining: number[] = [],
): SloReading[] {
  const t = asOf.getTime() / 1000;
  const sample = (labels: Record<string, string>, value: number) => ({
    ...{ labels, value, t },
  });
  return dialectOf('fairway').read({
    rules: undefined,
    samples: [
      sample(
        {
          __name__: 'slo:info',
          slo: 'checkout',
          objective: '0.99',
          window: '30d',
        },
        1,
      ),
      ...keys.flatMap((key, i) =>
        Object.entries({
          data: 1,
          coverage: 1,
          events: 1e6,
          bad_events: 10,
          sli: 0.99999,
          remaining: remaining[i] ?? 0.9,
        }).map(([stat, value]) =>
          sample({ __name__: 'slo:status', stat, ...key }, value),
        ),
      ),
    ],
  });
}

interface Told {
  readings?: SloReading[];
  rules?: RulesSnapshot;
  state?: SourceState;
}

function source(name: string, told: Told): SloSource {
  const status = { name, state: told.state ?? 'ok', intervalSeconds: 30 };
  return {
    name,
    environment: undefined,
    replicaOf: undefined,
    slos: () => ({
      status,
      asOf,
      data: told.readings && {
        ...{ readings: told.readings, warnings: [], malformed: 0 },
      },
    }),
    rules: () => ({ status, asOf, data: told.rules }),
    silences: () => undefined,
  };
}

function modelOf(
  sources: Record<string, Told>,
  changes: Partial<ReadModelInputs> = {},
) {
  return SloReadModel.create({
    sources: Object.entries(sources).map(([name, told]) => source(name, told)),
    directory: { entities: [checkout], version: 0 },
    definitions,
    trends: { version: 0, get: () => undefined },
    isProduction: () => true,
    ...changes,
  });
}

const one = (sources: Record<string, Told>) => {
  const entries = modelOf(sources).entries();
  expect(entries).toHaveLength(1);
  return entries[0];
};

const KEY = { slo: 'checkout' };
const loaded = { groups: asLoaded(emitted) };

describe('an SLO that the catalog defines', () => {
  it('is one with what is recorded under its id, and belongs to what it is about and to its document', () => {
    const { status, links } = one({
      prod: { readings: readings([KEY]), rules: loaded },
    });
    expect(status).toMatchObject({
      ref: 'prod/checkout',
      definition: 'valid',
      rules: 'loaded',
      tier: '1',
      window: { type: 'rolling', duration: '30d' },
      // What is recorded counts, not what would be.
      objective: { value: 0.99 },
    });
    expect(links).toEqual(
      ['component:default/checkout', 'slo:default/checkout'].map(entityRef => ({
        ...{ entityRef, by: 'definition', key: 'SLO' },
        value: 'slo:default/checkout',
      })),
    );
  });

  it('is on each source that records it', () => {
    const entries = modelOf({
      a: { readings: readings([KEY]), rules: loaded },
      b: { readings: readings([KEY]), rules: { groups: [] } },
    }).entries();
    expect(entries.map(({ status }) => [status.ref, status.rules])).toEqual([
      ['a/checkout', 'loaded'],
      ['b/checkout', 'elsewhere'],
    ]);
  });

  it('has no rules where no source has them', () => {
    const { status } = one({
      prod: { readings: [], rules: { groups: [] } },
    });
    expect(status).toMatchObject({
      ref: '~catalog/checkout',
      source: '~catalog',
      replicas: [],
      state: 'no-rules',
      rules: 'missing',
      definition: 'valid',
      environment: 'production',
      objective: { value: 0.999 },
      remaining: { unknown: 'no-series' },
    });
  });

  it('has no data where its rules are loaded and record nothing', () => {
    const { status } = one({
      other: { readings: [], rules: { groups: [] } },
      prod: { readings: [], rules: loaded },
    });
    expect(status).toMatchObject({
      ref: 'prod/checkout',
      state: 'no-data',
      rules: 'loaded',
    });
  });

  it.each<[string, Told]>([
    ['never answered', {}],
    ['does not tell its rules', { readings: [] }],
  ])('is not said to have no rules while a source %s', (_, told) => {
    const { status } = one({
      prod: { readings: [], rules: { groups: [] } },
      other: told,
    });
    expect(status).toMatchObject({ state: 'no-data', rules: 'not-read' });
  });

  it('is not said to have no rules without a source', () => {
    expect(one({}).status).toMatchObject({
      state: 'no-data',
      rules: 'not-read',
    });
  });

  it('has rules of which nobody knows how they fare while its source does not answer', () => {
    const { status, rules } = one({
      prod: { readings: readings([KEY]), rules: loaded, state: 'unreachable' },
    });
    expect(status).toMatchObject({ state: 'stale', rules: 'not-read' });
    expect(rules).toMatchObject({ groups: [], asOf: asOf.toISOString() });
  });

  it('keeps what was wrong with its rules while its source does not answer', () => {
    const { status } = one({
      prod: {
        readings: readings([KEY]),
        rules: { groups: loaded.groups.slice(1) },
        state: 'unreachable',
      },
    });
    expect(status.rules).toBe('missing');
  });

  it('is found by address and by id, and by the entities', () => {
    const model = modelOf({ prod: { readings: [], rules: { groups: [] } } });
    const [entry] = model.entries();
    expect(model.find('~catalog/checkout')).toEqual([entry]);
    expect(model.find('checkout')).toEqual([entry]);
    expect(model.ofEntity('slo:default/checkout')).toEqual([entry]);
    expect(model.ofEntity('component:default/checkout')).toEqual([entry]);
  });

  it('is compared once for each time that something changed', () => {
    const sources = { prod: { readings: readings([KEY]), rules: loaded } };
    const first = modelOf(sources).entries()[0];
    expect(modelOf(sources).entries()[0].rules).toBe(first.rules);
  });
});

describe('a grouped SLO', () => {
  const keys = ['eu', 'us'].map(region => ({ ...KEY, region }));
  const { distinguish } = jest.requireActual('../collect/distinguish');
  const grouped = (remaining: number[], of = keys) =>
    modelOf({
      prod: { readings: distinguish(readings(of, remaining)), rules: loaded },
    });

  it('has a budget for each group, of which the worst leads', () => {
    const model = grouped([0.9, 0.2]);
    const groups = model.entries().map(({ status }) => status);
    expect(groups).toMatchObject([
      {
        ref: 'prod/checkout:eu',
        group: {
          slo: 'prod/checkout',
          labels: { region: 'eu' },
          count: 2,
          leads: false,
        },
      },
      { ref: 'prod/checkout:us', group: { leads: true } },
    ]);
    expect(model.find('prod/checkout')).toHaveLength(2);
    expect(model.find('checkout')).toHaveLength(2);
    expect(model.find('prod/checkout:eu')).toHaveLength(1);
  });

  it('keeps its addresses when there is only one group', () => {
    const [{ status }] = grouped([0.9], [keys[0]]).entries();
    expect(status).toMatchObject({
      ref: 'prod/checkout:eu',
      group: { count: 1, leads: true },
    });
  });
});

it('takes a thousand definitions in its stride', () => {
  const entities = Array.from({ length: 1000 }, (_, i) =>
    sloEntity(`slo-${i}`),
  );
  const many = readDefinedSlos(entities, {});
  const rules: RulesSnapshot = {
    groups: [...many.byId.values()]
      .flatMap(defined => asLoaded(defined.rules))
      // As Prometheus prints them: with blanks elsewhere.
      .map(group => ({
        ...group,
        rules: group.rules.map(rule => ({
          ...rule,
          query: rule.query.replace(
            /by\(|on\(/g,
            text => `${text.slice(0, 2)} (`,
          ),
        })),
      })),
  };
  const told = [...many.byId.keys()].flatMap(slo =>
    readings([{ slo }]).map(reading => ({ ...reading, id: slo })),
  );
  const read = (version: number, snapshot: RulesSnapshot) => {
    const started = performance.now();
    const model = modelOf(
      { prod: { readings: told, rules: snapshot } },
      { definitions: { definitions: many, readAt: asOf, version } },
    );
    expect(model.entries()).toHaveLength(1000);
    expect(model.entries()[999].rules.state).toBe('loaded');
    return performance.now() - started;
  };
  const first = read(1, rules);
  const same = read(2, rules);
  const readAnew = read(3, structuredClone(rules));
  process.stdout.write(
    `1000 definitions: ${[first, same, readAnew]
      .map(ms => ms.toFixed())
      .join(', ')} ms\n`,
  );
  // Comparing 28,000 rules is done once.
  expect(same).toBeLessThan(first / 2);
  expect(readAnew).toBeLessThan(first);
});
