import type { SloReading } from '../dialects';
import { distinguish } from './distinguish';
import { keepVanished } from './keepVanished';
import { reading } from '../testing/reading';

const HOUR = 3600 * 1000;
const now = new Date('2026-11-22T12:00:00Z');

function rulesOf(sloth_id: string) {
  return [
    {
      name: 'g',
      rules: [
        {
          type: 'recording' as const,
          name: 'sloth_slo_info',
          query: 'vector(1)',
          labels: { sloth_id },
          health: 'ok' as const,
        },
      ],
    },
  ];
}

describe('keepVanished', () => {
  const before = reading({ sloth_id: 'a' });
  const vanishedAt = (at: Date) => ({ ...before, goneSince: at.toISOString() });

  it('keeps an SLO that the source does not tell any more, without data and alerts', () => {
    const [kept] = keepVanished([], [before], { rules: undefined, now });
    expect(kept).toMatchObject({
      id: 'a',
      hasData: false,
      remaining: { unknown: 'no-series' },
      burn: [{ window: '1h', rate: { unknown: 'no-series' } }],
      firing: [],
      lastKnown: { remaining: 0.5 },
      goneSince: now.toISOString(),
    });
  });

  it('remembers since when', () => {
    const since = new Date(now.getTime() - 2 * HOUR);
    const [kept] = keepVanished([], [vanishedAt(since)], { rules: [], now });
    expect(kept.goneSince).toBe(since.toISOString());
  });

  it('forgets it after a day, but not while its rules are loaded', () => {
    const old = vanishedAt(new Date(now.getTime() - 25 * HOUR));
    expect(keepVanished([], [old], { rules: [], now })).toEqual([]);
    expect(keepVanished([], [old], { rules: rulesOf('a'), now })).toHaveLength(
      1,
    );
  });

  it('takes the new reading when it is back', () => {
    const back = reading({ sloth_id: 'a' });
    expect(keepVanished([back], [vanishedAt(now)], { rules: [], now })).toEqual(
      [back],
    );
  });
});

describe('an SLO of one of two clusters', () => {
  const eu = reading({ sloth_id: 'a', cluster: 'eu' });
  const us = reading({ sloth_id: 'a', cluster: 'us' });
  const poll = (read: SloReading[], previous: SloReading[], at = now) =>
    distinguish(keepVanished(read, previous, { rules: rulesOf('a'), now: at }));

  it('keeps its name while the other is missing for a poll, and leaves no ghost', () => {
    const first = poll([eu, us], []);
    const second = poll([eu], first);
    expect(second.map(({ id, hasData }) => [id, hasData])).toEqual([
      ['a:eu', true],
      ['a:us', false],
    ]);
    const third = poll([eu, us], second);
    expect(third.map(({ id, goneSince }) => [id, goneSince])).toEqual([
      ['a:eu', undefined],
      ['a:us', undefined],
    ]);
  });

  it('is forgotten a day after its cluster went, though rules of that name are loaded', () => {
    const tomorrow = new Date(now.getTime() + 25 * HOUR);
    const gone = poll([eu], poll([eu, us], []));
    expect(poll([eu], gone, tomorrow).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('distinguish', () => {
  it('leaves an id alone that is one SLO', () => {
    expect(distinguish([reading({ sloth_id: 'a' })])[0].id).toBe('a');
  });

  it('tells two clusters behind one server apart', () => {
    const ids = distinguish([
      reading({ sloth_id: 'a', cluster: 'eu' }),
      reading({ sloth_id: 'a', cluster: 'us' }),
    ]).map(({ id }) => id);
    expect(ids).toEqual(['a:eu', 'a:us']);
  });

  it('tells SLOs apart whose made-up id is the name of another', () => {
    const ids = distinguish([
      reading({ sloth_id: 'a', cluster: 'eu' }),
      reading({ sloth_id: 'a', cluster: 'us' }),
      reading({ sloth_id: 'a:eu' }),
    ]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('takes nothing that every object has for a label', () => {
    const ids = distinguish([
      reading({ sloth_id: 'a', constructor: 'x' }),
      reading({ sloth_id: 'a' }),
    ]).map(({ id }) => id);
    expect(ids).toEqual(['a:x', 'a:']);
  });

  it('tells two rule sets apart', () => {
    const fairway: SloReading = {
      ...reading({ sloth_id: 'a' }),
      dialect: 'fairway',
      key: { slo: 'a' },
    };
    const ids = distinguish([fairway, reading({ sloth_id: 'a' })]).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['a:fairway', 'a:sloth']);
  });
});
