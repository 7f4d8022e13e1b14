import { errorsOf } from './__testUtils__/errors';
import { slo } from './__testUtils__/slo';
import type { Change } from './__testUtils__/slo';

const rolling = (duration: unknown) => ({
  spec: { timeWindow: [{ duration, isRolling: true }] },
});
const calendar = (change: Record<string, string>, duration = '1M') => ({
  spec: {
    timeWindow: [
      {
        duration,
        calendar: {
          startTime: '2026-01-01 00:00:00',
          timeZone: 'Europe/Berlin',
          ...change,
        },
      },
    ],
  },
});
const annotation = (key: string, value: string): Change => ({
  annotations: { [`fairway.dev/${key}`]: value },
});

describe('an SLO is refused for', () => {
  it.each<[string, Change, string]>([
    [
      'months that roll',
      rolling('1M'),
      'spec.timeWindow[0].duration: 1M has no fixed length',
    ],
    [
      'a window of 30 m',
      rolling('30m'),
      'spec.timeWindow[0].duration: a window shorter than an hour is no budget',
    ],
    [
      'a window of 30 days',
      rolling('30 days'),
      'spec.timeWindow[0].duration: it is no duration',
    ],
    [
      'a window of 0d',
      rolling('0d'),
      'spec.timeWindow[0].duration: it is no duration',
    ],
    [
      'a window as a number',
      rolling(30),
      'spec.timeWindow[0].duration: it is not a text',
    ],
    [
      'two windows',
      {
        spec: {
          timeWindow: [
            { duration: '1d', isRolling: true },
            { duration: '7d', isRolling: true },
          ],
        },
      },
      'spec.timeWindow: there must be exactly one time window',
    ],
    [
      'no window',
      { spec: { timeWindow: undefined } },
      'spec.timeWindow: it is missing',
    ],
    [
      'a window that neither rolls nor has a calendar',
      { spec: { timeWindow: [{ duration: '1d' }] } },
      'spec.timeWindow[0].isRolling: neither rolling nor with a calendar',
    ],
    [
      'a calendar that rolls',
      {
        spec: {
          timeWindow: [
            {
              duration: '1d',
              isRolling: true,
              calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
            },
          ],
        },
      },
      'spec.timeWindow[0]: it is rolling and has a calendar',
    ],
    [
      'an unknown time zone',
      calendar({ timeZone: 'Europe/Bonn' }),
      'spec.timeWindow[0].calendar.timeZone: there is no such time zone',
    ],
    [
      'a start with a zone',
      calendar({ startTime: '2026-01-01T00:00:00Z' }),
      'spec.timeWindow[0].calendar.startTime: it is no date with time',
    ],
    [
      'the 30th of February',
      calendar({ startTime: '2026-02-30 00:00:00' }),
      'spec.timeWindow[0].calendar.startTime: it is no date with time',
    ],
    [
      'a calendar of hours',
      calendar({}, '12h'),
      'spec.timeWindow[0].duration: a calendar window is of days, weeks, months, quarters or years',
    ],
    [
      'grouping by slo',
      annotation('group-by', 'slo'),
      'metadata.annotations["fairway.dev/group-by"]: "slo" cannot be a label to group by',
    ],
    [
      'an entity without kind',
      annotation('entity', 'checkout'),
      'metadata.annotations["fairway.dev/entity"]: it is no reference to an entity',
    ],
    [
      'a runbook that runs',
      annotation('runbook', 'file:///etc/passwd'),
      'metadata.annotations["fairway.dev/runbook"]: it is no address of a page',
    ],
    [
      'tiers that there are not',
      annotation('alert-tiers', 'email'),
      'metadata.annotations["fairway.dev/alert-tiers"]: it names no alerts that there are',
    ],
    [
      'a count in words',
      annotation('minimum-bad-events', 'five'),
      'metadata.annotations["fairway.dev/minimum-bad-events"]: it is no count',
    ],
    [
      'no data alerts that are neither',
      annotation('no-data-alert', 'false'),
      'metadata.annotations["fairway.dev/no-data-alert"]: it is neither on nor off',
    ],
    [
      'an interval that is none',
      annotation('scrape-interval', '30'),
      'metadata.annotations["fairway.dev/scrape-interval"]: it is no duration',
    ],
    ['a name with a space', { name: 'a b' }, 'metadata.name: it is no name'],
    [
      'an empty description',
      { spec: { description: null } },
      'spec.description: it is empty',
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsOf(slo(change))).toContain(expected);
  });
});
