import { known, unknown, type Measure } from '@fairway/contracts';
import type { SloReading } from '../dialects';
import { alert, statusOf } from '../testing/statusOf';
import type { SloContext } from './sloStatus';

describe('what is not known is not green', () => {
  const unmeasured = { coverage: unknown('not-collected') };

  it.each<[string, Partial<SloReading>, Partial<SloContext>, string]>([
    ['nothing looked back yet', unmeasured, {}, 'partial'],
    [
      'the look back saw all',
      { ...unmeasured, tiers: [{ tier: 'page' }] },
      { coverage: 1 },
      'healthy',
    ],
    ['the look back saw gaps', unmeasured, { coverage: 0.97 }, 'partial'],
    ['the source warned', {}, { incomplete: true }, 'partial'],
    [
      'nothing looked back yet, and an alert fires',
      { ...unmeasured, firing: [alert('page', '1h')] },
      {},
      'burning-fast',
    ],
  ])('%s', (_, changes, more, state) => {
    expect(statusOf(changes, more).state).toBe(state);
  });
});

describe('until when the budget lasts', () => {
  const burn = (...entries: [string, Measure][]) =>
    entries.map(([window, rate]) => ({ window, rate }));
  const week = known(7 * 86400);

  it.each<[string, Partial<SloReading>, object]>([
    [
      'over 1 h',
      { burn: burn(['1h', known(2)], ['6h', known(9)]) },
      { inSeconds: 7.5 * 86400, window: '1h' },
    ],
    [
      'over 1 h 4 min, as Pyrra has it for 30 days',
      { burn: burn(['32m', known(9)], ['1h4m', known(2)]) },
      { inSeconds: 7.5 * 86400, window: '1h4m' },
    ],
    [
      'over 1 h 30 min, as Pyrra has it for a week',
      {
        windowSeconds: week,
        burn: burn(['30m', known(9)], ['1h30m', known(2)]),
      },
      { inSeconds: 1.75 * 86400, window: '1h30m' },
    ],
    [
      'over the window of the alert',
      {
        burn: burn(['1h4m', known(0.2)], ['6h26m', known(10)]),
        firing: [alert('page', '6h26m')],
      },
      { inSeconds: 1.5 * 86400, window: '6h26m' },
    ],
    [
      'longer than the window',
      { burn: burn(['1h4m', known(0.2)]) },
      { outlasts: true, window: '1h4m' },
    ],
    [
      'not any more',
      { remaining: known(-0.2), burn: burn(['1h', known(0.2)]) },
      { inSeconds: 0, window: '1h' },
    ],
    ['not known: no series', { burn: [] }, { unknown: 'no-series' }],
    [
      'not known: no requests',
      { burn: burn(['1h4m', unknown('no-traffic')]) },
      { unknown: 'no-traffic' },
    ],
    [
      'not known: no rate over the window of the alert',
      {
        burn: burn(['1h', known(0.2)], ['6h', unknown('not-a-number')]),
        firing: [alert('page', '6h')],
      },
      { unknown: 'not-a-number' },
    ],
    [
      'not known: the budget left is not',
      { remaining: unknown('rules-not-read') },
      { unknown: 'rules-not-read' },
    ],
    [
      'not known: the window is not',
      { windowSeconds: unknown('no-series') },
      { unknown: 'no-series' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(statusOf(changes).exhaustion).toEqual(expected);
  });
});
