import { standardTiers } from '../tiers';
import {
  alertTests,
  QUIET,
  type AlertStory,
  type Fired,
  type Phase,
} from './__testUtils__/AlertStory';
import { checkout } from './__testUtils__/definitions';
import { promtool, testRules } from './__testUtils__/promtool';

const TIERS = standardTiers(30 * 86400);
const PAGE = TIERS.filter(({ tier }) => tier === 'page');

const outage = (minutes: number, bad = 1): Phase => ({ minutes, bad });
const event = (name: string, ...phases: Phase[]): AlertStory => ({
  name,
  event: phases,
});
const sparse = (minutes: number, bad: number): AlertStory => ({
  name: `${bad} bad in a row at 1 request a minute`,
  before: [{ minutes: 480, rpm: 1 }],
  event: Array.from({ length: minutes }, (_, i) => ({
    minutes: 1,
    rpm: 1,
    bad: i < bad ? 1 : 0,
  })),
  after: [{ minutes: 60, rpm: 1 }],
});

type Row = [story: AlertStory, fired?: Fired];
const titled = (rows: Row[]) =>
  rows.map(([story, fired]) => [story.name, story, fired] as const);

const pages: Row[] = [
  [event('100 % for 1 min', outage(1)), [1, 5]],
  [event('100 % for 2 min', outage(2)), [1, 5]],
  [event('100 % for 5 min', outage(5)), [1, 35]],
  [event('100 % for 30 min', outage(30)), [1, 35]],
  [
    {
      ...event('100 % for 10 min, then no traffic', outage(10)),
      after: [{ minutes: 60, rpm: 0 }],
    },
    [1, 35],
  ],
  [
    { ...event('100 % for 30 min, restarts', outage(30)), restartEvery: 5 },
    [1, 35],
  ],
  [
    event(
      '100 % for 30 min, scrapes lost',
      outage(3),
      { ...outage(20), lost: true },
      outage(7),
    ),
    [1, 35],
  ],
  [
    {
      ...event('first errors ever, for 5 min', outage(5)),
      before: [{ minutes: 480 }],
      after: [{ minutes: 60 }],
    },
    [2, 35],
  ],
  [
    event(
      '100 % for 1 min each 10 min, 2 h',
      ...Array.from({ length: 12 }, () => [outage(1), outage(9, QUIET)]).flat(),
    ),
    [1],
  ],
  [event('10 % for 10 min', outage(10, 0.1)), [9, 5]],
  [event('10 % for 60 min', outage(60, 0.1)), [9, 32]],
  [event('2 % for 60 min', outage(60, 0.02)), [44, 2]],
  [event('2 % for 360 min', outage(360, 0.02)), [44, 24]],
  [event('0.7 % for 360 min', outage(360, 0.007)), [312, 7]],
  [sparse(10, 6), [5]],
  [sparse(10, 4)],
  [sparse(1, 1)],
  [event('10 % for 2 min', outage(2, 0.1))],
  [event('10 % for 5 min', outage(5, 0.1))],
  [event('2 % for 10 min', outage(10, 0.02))],
  [event('0.7 % for 60 min', outage(60, 0.007))],
  [event('0.4 % for 720 min', outage(720, 0.004))],
  [
    {
      ...event('rules loaded 5 min before 5 % for 2 min', outage(2, 0.05)),
      rulesFor: 5,
    },
  ],
  [
    {
      ...event('rules loaded 5 min before 1 % for 60 min', outage(60, 0.01)),
      rulesFor: 5,
    },
  ],
];

const slowness: Row[] = [
  [event('all slow for 10 min', outage(10)), [9]],
  [event('20 % slow for 60 min', outage(60, 0.2)), [44]],
  [event('all slow for 5 min', outage(5))],
];

/** The tier of a day alone: that of three days would take promtool minutes for each story. */
const overADay = (story: AlertStory): AlertStory => ({
  ...story,
  before: [{ minutes: 1500, bad: QUIET }],
});
const tickets: Row[] = [
  [overADay(event('100 % for 5 min', outage(5))), [6]],
  [overADay(event('10 % for 60 min', outage(60, 0.1))), [44]],
  [overADay(event('10 % for 10 min', outage(10, 0.1)))],
  [overADay(event('2 % for 60 min', outage(60, 0.02)))],
];

const series = (metric: string) => ({
  metric,
  matchers: [{ label: 'job', op: '=' as const, value: 'checkout' }],
});
const latency = {
  objective: '0.99',
  indicator: {
    type: 'latency' as const,
    count: series('request_seconds_count'),
    bucket: series('request_seconds_bucket'),
    bound: '0.3',
  },
};

const alerting = (tiers: typeof TIERS) => ({
  alerts: { tiers, noData: true, minimumBadEvents: 5 },
});

const describeTool = promtool.missing ? describe.skip : describe;
describeTool(`alerts fire in time${promtool.missing ?? ''}`, () => {
  it.each(titled(pages))(
    'a page: %s',
    async (_, story, page) => {
      const files = alertTests(checkout(alerting(PAGE)), story, { page });
      expect(await testRules(promtool, files)).toContain('SUCCESS');
    },
    300_000,
  );

  it.each(titled(slowness))(
    'a page: %s',
    async (_, story, page) => {
      const files = alertTests(
        checkout({ ...latency, ...alerting(PAGE) }),
        { ...story, indicator: 'latency' },
        { page },
      );
      expect(await testRules(promtool, files)).toContain('SUCCESS');
    },
    300_000,
  );

  it.each(titled(tickets))(
    'a ticket: %s',
    async (_, story, ticket) => {
      const day = TIERS.filter(({ long }) => long === '1d');
      const files = alertTests(checkout(alerting(day)), story, { ticket });
      expect(await testRules(promtool, files)).toContain('SUCCESS');
    },
    300_000,
  );

  it.each<[string, AlertStory, Fired]>([
    [
      'the metric goes away',
      {
        ...event('gone', { minutes: 60, gone: true }),
        before: [outage(120, QUIET)],
        after: [],
      },
      [15],
    ],
    [
      'it never was there',
      {
        ...event('never', { minutes: 60, gone: true }),
        before: [{ minutes: 1, gone: true }],
        after: [],
      },
      [10],
    ],
  ])(
    'no data: %s',
    async (_, story, fired) => {
      const files = alertTests(checkout(alerting([])), story, {
        no_data: fired,
      });
      expect(await testRules(promtool, files)).toContain('SUCCESS');
    },
    300_000,
  );
});
