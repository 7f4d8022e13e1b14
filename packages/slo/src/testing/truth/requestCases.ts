import { traffic, type Step, type TruthCase } from './TruthCase';

const minutes = ({ hour }: Step) => hour * 60;
const day22 = (step: Step, from: number, to: number) =>
  step.day === 22 && minutes(step) >= from && minutes(step) < to;

type Case = Omit<TruthCase, 'indicator'>;

/** Traffic that is uneven, pauses, or begins late. */
const uneven: Case[] = [
  {
    name: 'uneven',
    story: 'each day 12 h of 1 rps without errors, 12 h of 100 rps with 1 %',
    targets: [
      traffic(
        ({ hour }) => (hour < 12 ? 1 : 100),
        ({ hour }) => (hour < 12 ? 0 : 0.01),
      ),
    ],
  },
  {
    name: 'idle',
    story: '15 min without traffic on day 20',
    targets: [
      traffic(
        step => (step.day === 20 && minutes(step) < 15 ? 0 : 10),
        () => 0.01,
      ),
    ],
  },
  {
    name: 'late-errors',
    story: 'no series of errors before day 30, then 10 %',
    targets: [
      traffic(
        () => 10,
        ({ day }) => (day >= 30 ? 0.1 : 0),
      ),
    ],
  },
  {
    name: 'short-outage',
    story: '0.005 %, and 30 % for 2 min',
    targets: [
      traffic(
        () => 50,
        step => (step.day === 15 && minutes(step) < 2 ? 0.3 : 0.00005),
      ),
    ],
  },
  {
    name: 'starts-late',
    judgesCoverage: true,
    story: 'starts on day 28, with more errors at night',
    targets: [
      {
        events: step =>
          step.day < 28
            ? undefined
            : traffic(
                ({ hour }) => 20 + 15 * Math.sin((hour / 12) * Math.PI),
                ({ hour }) => (hour < 8 ? 0.004 : 0.001),
              ).events(step),
      },
    ],
  },
  {
    name: 'office-hours',
    story: 'no traffic at night, most in the morning',
    targets: [
      traffic(
        ({ hour }) => {
          if (hour < 8) return 0;
          return hour < 10 ? 60 : 15;
        },
        ({ hour }) => (hour < 10 ? 0.005 : 0.0005),
      ),
    ],
  },
  {
    name: 'quiet',
    story: 'a request in 50 minutes, none fails',
    targets: [
      traffic(
        () => 1 / 3000,
        () => 0,
      ),
    ],
  },
];

/** Scrapes or evaluations that are lost. */
const gaps: Case[] = [
  {
    name: 'scrapes-lost',
    story: '20 min of scrapes lost',
    targets: [
      traffic(
        () => 20,
        () => 0.0005,
      ),
    ],
    lost: step => day22(step, 0, 20),
  },
  {
    name: 'gap',
    story: 'all requests fail while 20 min of scrapes are lost',
    targets: [
      traffic(
        () => 20,
        step => (day22(step, 0, 20) ? 1 : 0.0005),
      ),
    ],
    lost: step => day22(step, 0, 20),
  },
  {
    name: 'long-gap',
    judgesCoverage: true,
    story: 'the same for 3 h',
    targets: [
      traffic(
        () => 20,
        step => (day22(step, 0, 180) ? 1 : 0.0005),
      ),
    ],
    lost: step => day22(step, 0, 180),
  },
  {
    name: 'first-errors-in-gap',
    story: 'no errors but in 20 min of lost scrapes, where all fail',
    targets: [
      traffic(
        () => 20,
        step => (day22(step, 0, 20) ? 1 : 0),
      ),
    ],
    lost: step => day22(step, 0, 20),
  },
  {
    name: 'server-down-in-outage',
    story: 'outage of 40 min; no scrapes and no evaluations in its middle 20',
    targets: [
      traffic(
        () => 20,
        step => (day22(step, 0, 40) ? 1 : 0.0002),
      ),
    ],
    lost: step => day22(step, 10, 30),
    evaluated: [0, 22 + 10 / 1440, 22 + 30 / 1440],
  },
  {
    name: 'rules-down-in-outage',
    story: 'the same, but scrapes go on',
    targets: [
      traffic(
        () => 20,
        step => (day22(step, 0, 40) ? 1 : 0.0002),
      ),
    ],
    evaluated: [0, 22 + 10 / 1440, 22 + 30 / 1440],
  },
  {
    name: 'rules-loaded-late',
    judgesCoverage: true,
    story: 'rules loaded on day 28, after most of the errors',
    targets: [
      traffic(
        () => 10,
        ({ day }) => (day < 28 ? 0.002 : 0.0005),
      ),
    ],
    evaluated: [28],
  },
];

/** The ends of the window, and of the data. */
const ends: Case[] = [
  {
    name: 'outage-at-the-end',
    story: 'all fail in the last 30 min',
    targets: [
      traffic(
        () => 10,
        ({ day, hour }) => (day === 30 && hour >= 23.5 ? 1 : 0.0002),
      ),
    ],
  },
  {
    name: 'outage-at-the-start',
    story: "all fail from 30 min before the window's start to 30 min after",
    targets: [
      traffic(
        () => 10,
        ({ day, hour }) =>
          (day === 0 && hour >= 23.5) || (day === 1 && hour < 0.5) ? 1 : 0.0002,
      ),
    ],
  },
  ...[
    { name: 'gone', checked: 29 + 0.5 / 24, story: '30 min' },
    { name: 'gone-for-long', checked: 31, story: '2 days' },
  ].map(({ story, ...rest }) => ({
    ...rest,
    story: `series end on day 29, ${story} before the check`,
    targets: [
      {
        events: (step: Step) =>
          step.day < 29 ? { good: 299.4, bad: 0.6 } : undefined,
      },
    ],
  })),
];

/** One instance each. */
export const requestCases: TruthCase[] = [...uneven, ...gaps, ...ends].map(
  one => ({ ...one, indicator: 'requests' }),
);
