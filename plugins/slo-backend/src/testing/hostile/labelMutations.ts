import { spoil, type Mutation, type World } from './Mutation';
import type { Random } from './random';

const ODD = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'ключ',
  '名前',
  '🚢',
  'a.b/c-d',
  '',
  ' ',
  'l'.repeat(10_000),
];

const IDS = [
  'a/b',
  '/',
  '../../etc/passwd',
  'a"b',
  "it's",
  'a:b:c',
  ':',
  '__proto__',
  'constructor',
  'toString',
  'ünïcödé',
  '🚢'.repeat(50),
  ' spaces ',
  'new\nline',
  '\u0000',
  '\ud800',
  '%2e%2e',
  '{}',
  '0',
  'i'.repeat(5_000),
];

/** Sets a label so that JSON carries it, whatever its name. */
function label(
  metric: Record<string, unknown>,
  name: string,
  value: unknown,
): void {
  Object.defineProperty(metric, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function rename({ victim }: World, id: string): void {
  for (const { element } of victim.series) {
    element.metric[victim.idLabel] = id;
  }
  for (const rule of victim.group.rules) rule.labels[victim.idLabel] = id;
  victim.id = id;
}

const elsewhere = ({ victim, slos }: World, random: Random) =>
  random.pick(
    slos.filter(slo => slo.dialect === victim.dialect && slo !== victim),
  );

/** Labels that are odd, missing, or of the wrong type. */
export const labelMutations: Mutation[] = [
  {
    name: 'odd label on all series of an SLO',
    apply(world, random) {
      const [name, value] = [random.pick(ODD), random.pick(ODD)];
      for (const { element } of world.victim.series) {
        label(element.metric, name, value);
      }
      return { victim: 'same' };
    },
  },
  {
    name: 'odd label on one series of an SLO',
    apply(world, random) {
      const { element } = spoil(world, random);
      label(element.metric, random.pick(ODD), random.pick(ODD));
      // What differs in a label is another SLO, except to Pyrra, whose series always differ.
      return { victim: 'any', incomplete: true };
    },
  },
  {
    name: 'label of the wrong type',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      const name = random.pick(Object.keys(element.metric));
      label(
        element.metric,
        name,
        random.pick<unknown>([1, 0, true, null, [], {}, ['a'], { a: 'b' }]),
      );
      // Whose series it was cannot be told any more, or it is another SLO's.
      const lost =
        world.victim.dialect === 'sloth' ||
        (world.victim.dialect === 'pyrra' && name !== 'code');
      return lost
        ? { victim: 'any', incomplete: true }
        : { victim: feeds.filter(feed => feed !== 'badEvents') };
    },
  },
  {
    name: 'labels are none',
    apply(world, random) {
      const { element } = spoil(world, random);
      element.metric = random.pick<unknown>([
        null,
        undefined,
        [],
        'slo:status{slo="a"}',
        1,
        {},
      ]) as Record<string, unknown>;
      return { victim: 'any' };
    },
  },
  {
    name: 'series without a name',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      delete element.metric.__name__;
      return {
        victim: world.victim.dialect === 'pyrra' ? 'any' : feeds,
      };
    },
  },
  {
    name: 'name of a metric out of the prototype',
    apply(world, random) {
      const { element, feeds } = spoil(world, random);
      element.metric.__name__ = random.pick(ODD);
      return {
        victim: world.victim.dialect === 'pyrra' ? 'any' : feeds,
      };
    },
  },
  {
    name: 'odd id',
    apply(world, random) {
      rename(world, random.pick(IDS));
      return { victim: 'same' };
    },
  },
  {
    name: 'empty id',
    apply(world) {
      rename(world, '');
      return { victim: 'gone', more: -1 };
    },
  },
  {
    name: 'two SLOs of one id, in two clusters',
    apply(world, random) {
      const other = elsewhere(world, random);
      const mark = random.pick(['c', ':', 'c:', '', '"']);
      [world.victim, other].forEach(({ series }, i) =>
        series.forEach(({ element }) =>
          label(element.metric, 'cluster', `${mark}${i}`),
        ),
      );
      world.groups.splice(0);
      for (const { element } of other.series) {
        element.metric[other.idLabel] = world.victim.id;
      }
      return { victim: 'any', incomplete: true, more: 0 };
    },
  },
  {
    name: 'ids that look as if they told two SLOs apart',
    apply(world, random) {
      const { victim } = world;
      const other = elsewhere(world, random);
      // "x:b" by its own name, and "x" with cluster "b" as opposed to "a".
      const copy = victim.series.map(({ element }) => ({
        ...element,
        metric: { ...element.metric, [victim.idLabel]: 'x', cluster: 'a' },
      }));
      for (const { element } of victim.series) {
        Object.assign(element.metric, { [victim.idLabel]: 'x', cluster: 'b' });
      }
      for (const { element } of other.series) {
        element.metric[other.idLabel] = 'x:b';
      }
      world.query.data.result.push(...copy);
      // Else those whose series were renamed would be there once more, by their rules.
      world.groups.splice(0);
      return { victim: 'any', incomplete: true, more: 1 };
    },
  },
];
