import { remove, spoil, type Mutation } from './Mutation';
import type { Feeds } from './world';

const NOT_NUMBERS: [string, unknown[]][] = [
  ['NaN', ['NaN']],
  ['an infinity', ['+Inf', '-Inf', 'Inf']],
  ['an empty text', ['', ' ']],
  ['a number that is no text', [0, 0.5, 1, -1]],
  ['no number at all', [null, true, [], {}, ['1'], { value: '1' }]],
  [
    'text that only looks like a number',
    ['0x10', '1,5', '1_000', '١٢', ' 1', '1 ', '1e', 'Infinity', 'nan', '--1'],
  ],
  ['more than a number can hold', ['1e999', '-1e999', `1${'0'.repeat(400)}`]],
];

const isCount = (feeds: Feeds[]) =>
  feeds.includes('events') || feeds.includes('badEvents');

const isShare = (feeds: Feeds[]) =>
  feeds.includes('remaining') && !feeds.includes('events');

/** Values that are none. */
export const valueMutations: Mutation[] = [
  ...NOT_NUMBERS.map(
    ([name, values]): Mutation => ({
      name: `value is ${name}`,
      apply(world, random) {
        const { element, feeds } = spoil(world, random);
        (element.value as unknown[])[1] = random.pick(values);
        return { victim: feeds };
      },
    }),
  ),
  {
    name: 'value is not where it belongs',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      const [t, value] = element.value as unknown[];
      element.value = random.pick<unknown>([
        [t],
        [],
        value,
        t,
        null,
        undefined,
        [[t, value]],
        { 0: t, 1: value },
        [value, t],
        [t, value, value],
      ]);
      return { victim: feeds };
    },
  },
  {
    name: 'time of a value is none',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      (element.value as unknown[])[0] = random.pick<unknown>([
        null,
        '1795385760',
        [],
        '@huge@',
      ]);
      return { victim: feeds };
    },
  },
  {
    name: 'clock far off',
    apply(world, random) {
      for (const { element } of world.victim.series) {
        (element.value as unknown[])[0] = random.pick([
          0, -1e18, 1e300, 1e-300,
        ]);
      }
      world.clockSkewSeconds = random.pick([-1e12, 1e12, 0, -3600]);
      return { victim: 'same' };
    },
  },
  {
    name: 'negative count',
    apply(world, random) {
      const suits = world.victim.series.some(({ feeds }) => isCount(feeds));
      if (!suits) return { victim: 'same' };
      const { element, feeds } = spoil(world, random, isCount);
      (element.value as unknown[])[1] = random.pick(['-1', '-1e12', '-1e308']);
      return {
        victim: world.victim.dialect === 'fairway' ? feeds : 'any',
      };
    },
  },
  {
    name: 'count that divides to nothing',
    apply(world, random) {
      for (const { element, feeds } of world.victim.series) {
        if (isCount(feeds)) {
          (element.value as unknown[])[1] = random.pick(['0', '-0', '1e-320']);
        }
      }
      return { victim: 'any' };
    },
  },
  {
    name: 'budget left beyond all of it',
    apply(world, random) {
      if (!world.victim.series.some(({ feeds }) => isShare(feeds)))
        return { victim: 'same' };
      const { element } = spoil(world, random, isShare);
      (element.value as unknown[])[1] = random.pick(['25', '1e6', '1e308']);
      return { victim: ['remaining'] };
    },
  },
  {
    name: 'huge exponent',
    apply(world, random) {
      const { element } = spoil(world, random);
      (element.value as unknown[])[1] = random.pick([
        '1e308',
        '-1e308',
        '1e-308',
        '5e-324',
      ]);
      return { victim: 'any' };
    },
  },
  {
    name: 'series is missing',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      remove(world, element);
      // To Pyrra, no failed series means that nothing failed, no good one that all did, and no availability that it is
      // to be counted.
      const told = feeds.some(feed => feed === 'data' || feed.includes('burn'));
      return {
        victim: world.victim.dialect === 'pyrra' && !told ? 'any' : feeds,
      };
    },
  },
  {
    name: 'all series of an SLO are missing',
    apply(world) {
      world.victim.series.forEach(({ element }) => remove(world, element));
      // Its rules are still loaded: then it is there, without data.
      return world.victim.dialect === 'pyrra'
        ? { victim: ['sli', 'remaining', 'data'] }
        : { victim: 'gone', more: -1 };
    },
  },
  {
    name: 'series told twice, by replicas or not',
    apply(world, random) {
      const mark = random.pick<Record<string, string>>([
        {},
        { replica: 'b' },
        { prometheus_replica: 'prometheus-1' },
      ]);
      const copies = world.victim.series.map(({ element }) => ({
        ...element,
        metric: { ...element.metric, ...mark },
      }));
      world.query.data.result.push(...copies);
      return { victim: 'same' };
    },
  },
];
