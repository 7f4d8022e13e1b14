import { DateTime } from 'luxon';
import { known, unknown } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { kitTranslate as kit } from '@fairway/kit-react/testUtils';
import { statisticsOf } from '../components/SloContent/statistics';
import { sloStatus, sloStatuses } from '../testing';
import { translate as t } from '../testing/translate';
import { headlineOf } from './headline';
import { rowReason } from './rowReason';
import { sentenceOf } from './sentence';
import { rangeWords } from './values';

const plain = (text: unknown) => String(text).replace(/\u00a0/g, ' ');

const sentence = (status: SloStatus) =>
  plain(sentenceOf(status, { t, kit, sources: [] }));
const headline = (status: SloStatus) =>
  plain(headlineOf(status, t, DateTime.now()).value);
const row = (status: SloStatus) => rowReason(status, t, DateTime.now());
const statistic = (status: SloStatus, label: string) =>
  plain(statisticsOf(status, t).find(found => found.label === label)?.value);

const hour = (rate: number, window = '1h'): SloStatus['burn'] => [
  { window, rate: known(rate) },
];

describe('a budget that is known in part says what is missing', () => {
  it.each<[string, Partial<SloStatus>, string, string]>([
    [
      'gaps',
      {},
      '**24 h of 30 d have no data.** Failures in that time are not counted. Burning 0.3x.',
      '56%, 24 h missing',
    ],
    [
      'nobody looked for gaps yet',
      { coverage: unknown('not-collected') },
      '**How much of 30 d has data is not known:** not collected yet. Failures in gaps are not counted. Burning 0.3x.',
      '56%, gaps not known',
    ],
    [
      'the source warned',
      { coverage: known(1), incomplete: true },
      '**prod-eu warned that its answer is incomplete.** The SLOs page says under Sources what is missing. Burning 0.3x.',
      '56%, incomplete answer',
    ],
  ])('%s', (_, changes, sentenceWords, rowWords) => {
    const status = { ...sloStatuses.partial(), ...changes };
    expect(sentence(status)).toBe(sentenceWords);
    expect(plain(row(status))).toBe(rowWords);
  });
});

describe('until when the budget lasts', () => {
  it.each<[string, Partial<SloStatus>, string, string]>([
    [
      'outlasts the window',
      { burn: hour(0.2) },
      'Burning 0.2x: at this rate the budget outlasts the window.',
      'outlasts the window',
    ],
    [
      'by another window than 1 h, which is named',
      {
        burn: hour(0.2, '1h30m'),
        exhaustion: { outlasts: true, window: '1h30m' },
      },
      'Burning 0.2x over 1 h 30 min: at this rate the budget outlasts the window.',
      'outlasts the window',
    ],
    [
      'is spent in a while',
      { burn: hour(2), exhaustion: { inSeconds: 7200, window: '1h' } },
      'Burning 2.0x: spent in 2 h if it went on like this; no alert fires.',
      '2 h',
    ],
    [
      'is not known, though the burn is',
      { burn: hour(2), exhaustion: { unknown: 'rules-not-read' } },
      'Burning 2.0x. Until when the budget lasts is not known: the rules could not be read.',
      'not known: the rules could not be read',
    ],
    [
      'is not known, as the burn is not',
      {
        burn: [{ window: '1h', rate: unknown('no-traffic') }],
        exhaustion: { unknown: 'no-traffic' },
      },
      'The burn rate is not known: no requests.',
      'not known: no requests',
    ],
    [
      'is not known without any burn',
      { burn: [], exhaustion: { unknown: 'no-series' } },
      'The burn rate is not known: these rules do not record it.',
      'not known: no such series now',
    ],
  ])('%s', (_, changes, words, number) => {
    const status = sloStatus(changes);
    expect(sentence(status)).toBe(words);
    expect(statistic(status, 'Lasts at this rate')).toBe(number);
  });

  it.each(['young', 'low-traffic', 'no-data', 'stale'] as const)(
    'is not told in the state %s',
    state => {
      const status = sloStatuses[state]();
      expect(statistic(status, 'Lasts at this rate')).toBe('not known');
    },
  );

  it('names the window of the alert that leads', () => {
    expect(sentence(sloStatuses['burning-slow']())).toMatch(
      /^\*\*Burning 2\.2x over 3 d:\*\* spent in 6 d 19 h at this rate\. Ticket alert/,
    );
    expect(sentence(sloStatuses['burning-fast']())).toMatch(
      /^\*\*Burning 45x:\*\* spent in 3 h 36 min at this rate\. Page alert/,
    );
  });
});

describe('a burn that no alert speaks of', () => {
  const burning = {
    burn: hour(45),
    exhaustion: { inSeconds: 10_000, window: '1h' },
  };
  it.each<[string, Partial<SloStatus>, string]>([
    [
      'the alerts are quiet',
      {},
      'Burning 45x: spent in 2 h 46 min if it went on like this; no alert fires.',
    ],
    [
      'no alert rule',
      { state: 'burning-slow', alertRules: 'none', tiers: [] },
      '**Burning 45x:** spent in 2 h 46 min at this rate. **No alert rule is loaded** that would tell.',
    ],
    [
      'rules not read',
      { state: 'burning-slow', alertRules: 'not-read', tiers: [] },
      '**Burning 45x:** spent in 2 h 46 min at this rate. **Whether an alert watches this is not known:** the rules could not be read.',
    ],
    [
      'no alert rule, whatever the state',
      { alertRules: 'none', tiers: [] },
      'Burning 45x: spent in 2 h 46 min if it went on like this. **No alert rule is loaded** that would tell.',
    ],
  ])('%s', (_, changes, words) => {
    expect(sentence(sloStatus({ ...burning, ...changes }))).toBe(words);
  });

  it('names the alert that fires, though the rules were not read', () => {
    const status = sloStatuses['burning-fast']();
    expect(sentence({ ...status, alertRules: 'not-read' })).toBe(
      sentence(status),
    );
  });
});

describe('why there is no data', () => {
  const gone = sloStatuses['no-data']();
  const { since: _, ...untold } = gone;
  it.each<[string, SloStatus, string, string, RegExp]>([
    [
      'the series went away',
      gone,
      'No data for 3 h 12 min',
      'no data for 3 h 12 min',
      /^Since <since\/> no series matches\. \*\*Check that notifications/,
    ],
    [
      'the series went away, nobody knows when',
      untold,
      'No data',
      'no data',
      /^No series matches\. /,
    ],
    [
      'the series went away, and before it nobody asked',
      { ...gone, remaining: unknown('no-traffic') },
      'No data for 3 h 12 min',
      'no data for 3 h 12 min',
      /no series matches/,
    ],
    [
      'the rules were not read',
      { ...untold, remaining: unknown('rules-not-read') },
      'Not known',
      'the rules could not be read',
      /^\*\*The rules could not be read,\*\*/,
    ],
    [
      'the rules are elsewhere',
      { ...untold, remaining: unknown('rules-elsewhere') },
      'Not known',
      'the rules are not on this server; they may be evaluated elsewhere',
      /^The budget left is not known: the rules are not on this server/,
    ],
    [
      'Sloth is idle',
      { ...untold, remaining: unknown('no-traffic') },
      'No requests',
      'no requests',
      /^\*\*No requests:\*\* without them/,
    ],
    [
      'idle now, the budget left is known',
      {
        ...untold,
        remaining: known(0.5),
        burn: [{ window: '5m', rate: unknown('no-traffic') }],
      },
      'No requests',
      'no requests',
      /^\*\*No requests now:\*\*/,
    ],
    [
      'no events in the window',
      { ...untold, events: known(0), remaining: unknown('no-traffic') },
      'No requests',
      'no requests',
      /^\*\*No requests in 30 d:\*\*/,
    ],
    [
      'no number',
      { ...untold, remaining: unknown('not-a-number') },
      'Not known',
      'the source answered no number',
      /^The budget left is not known: the source answered no number\.$/,
    ],
  ])('%s', (__, status, figure, reason, words) => {
    expect(headline(status)).toBe(figure);
    expect(plain(row(status))).toBe(reason);
    expect(sentence(status)).toMatch(words);
  });
});

describe('a window that is not known', () => {
  const windowSeconds = unknown('no-series');
  it.each<[string, SloStatus, RegExp]>([
    [
      'spent',
      sloStatuses.exhausted(),
      /it recovers as past failures leave the window\.$/,
    ],
    [
      'no requests',
      { ...sloStatuses['low-traffic'](), events: known(0) },
      /^\*\*No requests in the window:\*\*/,
    ],
    [
      'coverage not known',
      { ...sloStatuses.partial(), coverage: unknown('not-collected') },
      /^\*\*How much of the window has data is not known:\*\* not collected yet\./,
    ],
    [
      'gaps',
      sloStatuses.partial(),
      /^\*\*Part of the window has no data\.\*\*/,
    ],
  ])('is not in the sentence: %s', (_, status, words) => {
    expect(sentence({ ...status, windowSeconds })).toMatch(words);
  });

  it('is not in the label of the success rate', () => {
    const labels = statisticsOf(sloStatus({ windowSeconds }), t).map(
      ({ label }) => label,
    );
    expect(labels).toContain('Success rate');
  });
});

describe('few requests', () => {
  const few = sloStatuses['low-traffic']();
  it.each<[string, Partial<SloStatus>, string, string, RegExp]>([
    [
      'some',
      {},
      '2 of 902',
      '2 of 902 failed',
      /^Too few requests for a percentage: \*\*one error costs/,
    ],
    [
      'none',
      { events: known(0), badEvents: known(0) },
      'No requests',
      'no requests',
      /^\*\*No requests in 30 d:\*\* there is nothing to measure\.$/,
    ],
    [
      'none, failed ones not recorded',
      { events: known(0), badEvents: unknown('no-series') },
      'No requests',
      'no requests',
      /^\*\*No requests in 30 d/,
    ],
    [
      'not counted',
      {
        events: unknown('not-recorded'),
        badEvents: unknown('not-recorded'),
      },
      'Too few requests',
      'too few requests',
      /these rules do not count them/,
    ],
  ])('%s', (_, changes, figure, reason, words) => {
    const status = { ...few, ...changes };
    expect(headline(status)).toBe(figure);
    expect(row(status)).toBe(reason);
    expect(sentence(status)).toMatch(words);
  });
});

it('gives one figure of a range whose ends read the same', () => {
  expect(rangeWords({ low: 1, high: 1 }, t)).toBe('100%');
  expect(rangeWords({ low: 0.951, high: 0.958 }, t)).toBe('95%');
  expect(rangeWords({ low: 0.48, high: 0.948 }, t)).toBe('48% to 94%');
});

it('rounds what is overspent to the worse, in figure and statistic', () => {
  const status = sloStatuses.exhausted();
  expect(plain(headlineOf(status, t, DateTime.now()).unit)).toBe(
    'overspent by 15 min outage',
  );
  expect(statistic(status, 'As full outage')).toBe('15 min overspent');
});
