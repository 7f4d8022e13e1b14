import { DateTime } from 'luxon';
import { known } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { kitTranslate } from '@fairway/kit-react/testUtils';
import { statisticsOf } from '../components/SloContent/statistics';
import { sloStatus, sloStatuses } from '../testing';
import { translate as t } from '../testing/translate';
import { budgetLeft, budgetLeftWords, certainBudget } from './budgetLeft';
import { headlineOf } from './headline';
import { sentenceOf } from './sentence';

const plain = (text: unknown) => String(text).replace(/\u00a0/g, ' ');
const headline = (status: SloStatus) =>
  plain(headlineOf(status, t, DateTime.now()).value);
const statistic = (status: SloStatus, label: string) =>
  plain(statisticsOf(status, t).find(found => found.label === label)?.value);
const sentence = (status: SloStatus) =>
  plain(sentenceOf(status, { t, kit: kitTranslate, sources: [] }));

/** Burns fast with so little data that the budget may be anything. */
const burningYoung = () =>
  sloStatus({
    ...sloStatuses['burning-fast'](),
    coverage: known(0.001),
    remaining: known(-10.27),
    remainingRange: { low: -10.27, high: 0.9887 },
    exhaustion: { inSeconds: 0, window: '1h' },
  });

describe('an SLO that burns while the budget left is a range', () => {
  it('says the same range everywhere', () => {
    const status = burningYoung();
    expect(headline(status)).toBe('−1,027% to 98%');
    expect(budgetLeftWords(status, t)).toBe('−1,027% to 98%');
    expect(statistic(status, 'Budget left')).toBe('−1,027% to 98%');
  });

  it('claims nothing that needs one number', () => {
    const status = burningYoung();
    expect(certainBudget(status)).toBeUndefined();
    expect(statistic(status, 'As full outage')).toBe('not known');
    expect(statistic(status, 'Lasts at this rate')).toBe('not known');
  });

  it('says why there is a range', () => {
    expect(sentence(burningYoung())).toMatch(
      /0\.1% of the window has data: −1,027% left if it goes on like this, 98% if nothing more fails\.$/,
    );
    expect(
      sentence({ ...burningYoung(), sliRange: { low: 0.9, high: 0.99 } }),
    ).toMatch(/Too few requests for one number/);
    expect(sentence({ ...burningYoung(), coverage: known(1) })).toMatch(
      /Between −1,027% and 98% of the budget is left\.$/,
    );
  });
});

it.each(['no-data', 'low-traffic'] as const)(
  'has no number in the state %s',
  state => {
    expect(
      budgetLeft({ ...sloStatuses[state](), remaining: known(0.7) }),
    ).toBeUndefined();
  },
);

it('counts nothing without data, though the window still has counts', () => {
  const status = {
    ...sloStatuses['no-data'](),
    events: known(900),
    badEvents: known(3),
  };
  expect(statistic(status, 'Failed of all')).toBe(
    'not known: no such series now',
  );
});

it('makes one figure of ends that read alike', () => {
  const status = {
    ...sloStatuses.young(),
    coverage: known(0.0002),
    remaining: known(1),
    remainingRange: { low: 1, high: 1 },
  };
  expect(headline(status)).toBe('100%');
  expect(sentence(status)).toBe(
    '**<0.1% of the window has data.** 100% if it goes on like this.',
  );
});

it('keeps the range of an old value, in grey', () => {
  const status = {
    ...sloStatuses.stale(),
    remainingRange: { low: 0.4, high: 0.6 },
  };
  expect(headlineOf(status, t, DateTime.now())).toMatchObject({
    value: '40% to 60%',
    old: true,
  });
});
