import type { Mutation, World } from './Mutation';
import type { Feeds } from './world';

function define(
  { victim }: World,
  label: { fairway: string; sloth?: string },
  value: string,
): boolean {
  const name = victim.dialect === 'sloth' ? label.sloth : label.fairway;
  if (!name || victim.dialect === 'pyrra') return false;
  victim.series[0].element.metric[name] = value;
  return true;
}

const BAD_OBJECTIVES = [
  '0',
  '100',
  '150',
  '250',
  '-0.5',
  '-99',
  'NaN',
  'Infinity',
  '',
  ' ',
  '0x63',
  'ninety',
];

const BAD_WINDOWS = [
  '',
  '0d',
  '0s',
  'P30D',
  '30 d',
  '30D',
  '-30d',
  '1e3d',
  '30',
  'd',
  `${'9'.repeat(400)}d`,
  '99999999999d',
  `${'1d'.repeat(2000)}!`,
];

/** Objectives and windows that are none. */
export const definitionMutations: Mutation[] = [
  {
    name: 'objective that is none',
    apply(world, random) {
      const defined = define(
        world,
        { fairway: 'objective', sloth: 'sloth_objective' },
        random.pick(BAD_OBJECTIVES),
      );
      if (!defined) return { victim: 'same' };
      const feeds: Feeds[] = ['objective'];
      return { victim: feeds };
    },
  },
  {
    name: 'window that is none',
    apply(world, random) {
      const defined = define(
        world,
        { fairway: 'window' },
        random.pick(BAD_WINDOWS),
      );
      return { victim: defined ? ['windowSeconds'] : 'same' };
    },
  },
  {
    name: 'days of a window that are none',
    apply({ victim }, random) {
      if (victim.dialect !== 'sloth') return { victim: 'same' };
      const { element } = victim.series.find(({ feeds }) =>
        feeds.includes('windowSeconds'),
      )!;
      (element.value as unknown[])[1] = random.pick([
        '0',
        '-30',
        '1e300',
        'NaN',
      ]);
      return { victim: ['windowSeconds'] };
    },
  },
];
