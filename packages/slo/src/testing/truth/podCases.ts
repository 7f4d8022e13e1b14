import { random } from './random';
import { traffic, type Step, type Target, type TruthCase } from './TruthCase';

const STEPS_PER_HOUR = 120;

/** One good request a step, and a bad one at some hours of each life. */
function rareErrors(
  lifeHours: number,
  badAt: (life: number) => number[],
): Target {
  const length = lifeHours * STEPS_PER_HOUR;
  return {
    events: ({ index }) => ({
      good: 1,
      bad: badAt(Math.floor(index / length)).some(
        hours => index % length === Math.round(hours * STEPS_PER_HOUR),
      )
        ? 1
        : 0,
    }),
    restarts: ({ index }) => index % length === 0,
  };
}

const everySixHours = ({ index }: Step) => index % (6 * STEPS_PER_HOUR) === 0;

/** A daily curve with noise, bursts of errors, restarts and lost scrapes, the same each time. */
function randomCase(): Omit<TruthCase, 'indicator'> {
  const next = random(19);
  const steps = 31 * 24 * STEPS_PER_HOUR;
  const pick = (count: number) =>
    new Set(Array.from({ length: count }, () => Math.floor(next() * steps)));
  const restarts = pick(20);
  const bursts = [...pick(12)].map(start => ({
    start,
    end: start + Math.floor(next() * STEPS_PER_HOUR),
    share: next() * 0.2,
  }));
  const noise = Array.from({ length: steps }, () => 0.7 + 0.6 * next());
  const lost = pick(Math.round(steps * 0.003));
  return {
    name: 'random',
    story: 'daily curve with noise, bursts, restarts and lost scrapes',
    targets: [
      {
        ...traffic(
          ({ hour, index }) =>
            (60 - 55 * Math.cos((hour / 12) * Math.PI)) * noise[index],
          ({ index }) =>
            bursts.find(({ start, end }) => index >= start && index < end)
              ?.share ?? 0.001,
        ),
        restarts: ({ index }) => restarts.has(index),
      },
    ],
    lost: ({ index }) => lost.has(index),
  };
}

const cases: Omit<TruthCase, 'indicator'>[] = [
  {
    name: 'counter-resets',
    story: 'counters reset each 6 h, and within 2 h of 30 %',
    targets: [
      {
        ...traffic(
          () => 10,
          ({ day, hour }) => (day === 15 && hour < 2 ? 0.3 : 0.001),
        ),
        restarts: step =>
          everySixHours(step) || (step.day === 15 && step.hour === 1),
      },
    ],
  },
  {
    name: 'short-lived-pods',
    story: '4 pods, replaced each 6 h, with two errors in each life',
    targets: [0, 1, 2, 3].map(pod => ({
      ...rareErrors(6, () => [1, 4]),
      instance: ({ day, hour }) => `pod-${pod}-${day}-${Math.floor(hour / 6)}`,
    })),
  },
  {
    name: 'restarts-in-place',
    story: 'restart each 12 h, first error 30 or 90 min later, and two more',
    targets: [rareErrors(12, life => [life % 2 ? 1.5 : 0.5, 5, 9])],
  },
  {
    name: 'relabelled',
    story: 'old counters go on under a new label on day 21',
    targets: [
      {
        events: () => ({ good: 299, bad: 1 }),
        instance: ({ day }) => (day < 21 ? 'a' : 'b'),
        from: { good: 9e7, bad: 2e6 },
      },
    ],
  },
  {
    name: 'few-requests',
    story: '30 requests a day, two errors in a month',
    targets: [
      {
        events: ({ index, day, hour }) => ({
          good: index % 96 === 0 ? 1 : 0,
          bad: (day === 10 || day === 25) && hour === 12 ? 1 : 0,
        }),
      },
    ],
  },
  {
    name: 'two-instances',
    story: 'one with two restarts; a second from day 12, with more errors',
    targets: [
      {
        ...traffic(
          () => 10,
          () => 0.0005,
        ),
        restarts: ({ day, hour }) => [8, 19].includes(day) && hour === 7,
      },
      {
        ...traffic(
          () => 40,
          () => 0.004,
        ),
        events: step =>
          step.day < 12
            ? undefined
            : traffic(
                () => 40,
                () => 0.004,
              ).events(step),
        instance: () => 'b',
      },
    ],
  },
  randomCase(),
];

/** Series that come, go and start anew. */
export const podCases: TruthCase[] = cases.map(one => ({
  ...one,
  indicator: 'requests',
}));
