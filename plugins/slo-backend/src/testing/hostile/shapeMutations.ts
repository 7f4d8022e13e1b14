import { remove, spoil, type Mutation } from './Mutation';

const WRONG: unknown[] = [null, true, 0, 'x', {}, undefined];

/** Answers of another shape than a vector. */
export const shapeMutations: Mutation[] = [
  {
    name: 'result of another type',
    apply({ query }, random) {
      const [resultType, result] = random.pick<[unknown, unknown]>([
        ['scalar', [1795385760, '1']],
        ['string', [1795385760, 'a']],
        ['matrix', query.data.result],
        ['', query.data.result],
        ['constructor', query.data.result],
        [null, query.data.result],
        [undefined, query.data.result],
      ]);
      Object.assign(query.data, { resultType, result });
      return { refused: true, victim: 'gone' };
    },
  },
  {
    name: 'result is no list',
    apply({ query }, random) {
      Object.assign(query.data, { result: random.pick(WRONG) });
      return { refused: true, victim: 'gone' };
    },
  },
  {
    name: 'data is no object',
    apply({ query }, random) {
      Object.assign(query, { data: random.pick([...WRONG, []]) });
      return { refused: true, victim: 'gone' };
    },
  },
  {
    name: 'status is not success',
    apply({ query }, random) {
      Object.assign(query, {
        status: random.pick([...WRONG, 'error', 'Success', ['success']]),
      });
      return { refused: true, victim: 'gone' };
    },
  },
  {
    name: 'wrong nesting',
    apply({ query }, random) {
      const { data } = query;
      random.pick([
        () => Object.assign(query, { data: { data } }),
        () => Object.assign(query, { data: [data] }),
        () => Object.assign(query, { data: data.result }),
        () => Object.assign(data, { result: { result: data.result } }),
      ])();
      return { refused: true, victim: 'gone' };
    },
  },
  {
    name: 'element nested wrongly',
    apply(world, random) {
      const { element } = spoil(world, random);
      remove(world, element);
      world.query.data.result.push(
        random.pick<unknown>([[element], { element }, JSON.stringify(element)]),
      );
      return { victim: 'any', warns: '1 series could not be read' };
    },
  },
  {
    name: 'garbage among the elements',
    apply({ query }, random) {
      const count = 1 + random.int(5);
      for (let i = 0; i < count; i++) {
        query.data.result.splice(
          random.int(query.data.result.length),
          0,
          random.pick<unknown>([...WRONG, [], [[]], { metric: {} }]) ?? null,
        );
      }
      return { victim: 'same', warns: `${count} series could not be read` };
    },
  },
  {
    name: 'series is a native histogram',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      const histogram = [
        1795385760,
        { count: '10', sum: '5', buckets: [[0, '0', '0.3', '10']] },
      ];
      Object.assign(element, { histogram, value: undefined });
      return { victim: feeds, warns: '1 series could not be read' };
    },
  },
  {
    name: 'result cut off',
    apply({ query }, random) {
      const { result } = query.data;
      result.length = random.int(result.length);
      return { victim: 'any', incomplete: true };
    },
  },
  {
    name: 'empty result',
    apply({ query }) {
      query.data.result.length = 0;
      return { victim: 'any', incomplete: true };
    },
  },
  {
    name: 'warnings in both places',
    apply({ query }, random) {
      const text = `partial ${random.int(1000)}`;
      const spoilt = random.pick<unknown[]>([[], [null], [1, {}], ['other']]);
      Object.assign(random.pick([query, query.data]), {
        warnings: [...spoilt, text],
      });
      return { victim: 'same', warns: text, partial: true };
    },
  },
  {
    name: 'warnings are no list',
    apply({ query }, random) {
      const spoilt = {
        warnings: random.pick(WRONG),
        infos: random.pick(WRONG),
      };
      Object.assign(query, spoilt);
      Object.assign(query.data, spoilt);
      return { victim: 'same' };
    },
  },
  {
    name: 'keys out of the prototype',
    apply({ query, victim }) {
      const evil = JSON.parse(
        '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
      );
      for (const target of [query, query.data, victim.series[0].element]) {
        for (const name of Object.keys(evil)) {
          Object.defineProperty(target, name, {
            value: evil[name],
            enumerable: true,
          });
        }
      }
      return { victim: 'same' };
    },
  },
  {
    name: 'alerts of odd kinds',
    apply({ query, victim }, random) {
      const metric = {
        __name__: 'ALERTS',
        alertstate: 'firing',
        alertname: random.pick(['SLOBurn', 'ErrorBudgetBurn', 'x']),
        [victim.idLabel]: victim.id,
        tier: random.pick(['toString', 'constructor', '__proto__', 'x', '']),
        sloth_severity: random.pick(['toString', 'critical']),
        severity: random.pick(['critical', 'warning', 'valueOf']),
      };
      const start = random.pick([
        '1e300',
        '-1e12',
        '1e12',
        'NaN',
        '-62135596800',
      ]);
      query.data.result.push(
        { metric, value: [1795385760, '1'] },
        {
          metric: { ...metric, __name__: 'ALERTS_FOR_STATE' },
          value: [1795385760, start],
        },
      );
      return { victim: 'any' };
    },
  },
];
