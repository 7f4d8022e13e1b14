import { isLowTraffic, sloState, type SloFacts } from './state';

const healthy: SloFacts = {
  fresh: true,
  hasData: true,
  remaining: 0.6,
  coverage: 1,
  incomplete: false,
  events: 1e6,
  objective: 0.999,
  young: false,
  firing: undefined,
  watched: true,
  burnRate: 0.2,
};

it.each<[string, Partial<SloFacts>, string]>([
  ['all is well', {}, 'healthy'],
  ['the source is silent', { fresh: false }, 'stale'],
  ['stale hides even a page', { fresh: false, firing: 'page' }, 'stale'],
  ['the series went away', { hasData: false }, 'no-data'],
  ['the budget is not known', { remaining: undefined }, 'no-data'],
  ['overspent', { remaining: -0.34 }, 'exhausted'],
  ['exactly spent', { remaining: 0 }, 'exhausted'],
  ['overspent and paging', { remaining: -0.34, firing: 'page' }, 'exhausted'],
  ['paging', { firing: 'page' }, 'burning-fast'],
  ['a ticket', { firing: 'ticket' }, 'burning-slow'],
  ['no requests at all', { events: 0, remaining: undefined }, 'low-traffic'],
  ['902 requests', { events: 902 }, 'low-traffic'],
  [
    'few requests, overspent on paper',
    { events: 902, remaining: -1.2 },
    'low-traffic',
  ],
  ['three days old', { coverage: 0.1, young: true }, 'young'],
  [
    'half of 900 requests failed',
    { events: 900, remaining: -499 },
    'exhausted',
  ],
  [
    'half of 900 failed, in a tenth of a window',
    { events: 900, remaining: -499, coverage: 0.1, young: true },
    'exhausted',
  ],
  [
    'less than one request, failed',
    { events: 0.4, remaining: -999 },
    'low-traffic',
  ],
  [
    'three days old and paging',
    { coverage: 0.1, young: true, firing: 'page' },
    'burning-fast',
  ],
  [
    'young, overspent if it goes on like this',
    { coverage: 0.1, young: true, remaining: -5.9 },
    'young',
  ],
  [
    'young, overspent even if the rest is clean',
    { coverage: 0.5, young: true, remaining: -1.1 },
    'exhausted',
  ],
  ['nearly a window old', { coverage: 0.95, young: true }, 'partial'],
  ['a day without data', { coverage: 0.967 }, 'partial'],
  ['half without data, but old', { coverage: 0.5 }, 'partial'],
  ['coverage not known', { coverage: undefined }, 'partial'],
  [
    'coverage not known, and young',
    { coverage: undefined, young: true },
    'young',
  ],
  [
    'coverage not known, overspent by what was recorded',
    { coverage: undefined, remaining: -0.3 },
    'exhausted',
  ],
  ['part of the answer missing', { incomplete: true }, 'partial'],
  [
    'part of it missing, paging',
    { incomplete: true, firing: 'page' },
    'burning-fast',
  ],
  [
    'part of it missing, overspent',
    { incomplete: true, remaining: -0.3 },
    'exhausted',
  ],
  ['events not counted', { events: undefined }, 'healthy'],
  ['burns fast, and its alerts are quiet', { burnRate: 45 }, 'healthy'],
  ['burns, unwatched', { burnRate: 45, watched: false }, 'burning-slow'],
  ['burns evenly, unwatched', { burnRate: 1, watched: false }, 'healthy'],
  [
    'unwatched, its burn not known',
    { burnRate: undefined, watched: false },
    'healthy',
  ],
  [
    'burns unwatched, but a gap leaves it in doubt',
    { burnRate: 45, watched: false, coverage: 0.5 },
    'partial',
  ],
  [
    'burns unwatched, its budget not known',
    { burnRate: 45, watched: false, remaining: undefined },
    'no-data',
  ],
])('%s', (_, facts, state) => {
  expect(sloState({ ...healthy, ...facts })).toBe(state);
});

it.each([
  [100, 0.9, false],
  [99, 0.9, true],
  [10_000, 0.999, false],
  [9_999, 0.999, true],
])('%p events at %p: few is %p', (events, objective, few) => {
  expect(isLowTraffic(events, objective)).toBe(few);
});
