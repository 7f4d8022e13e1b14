import fc from 'fast-check';
import { DAY } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { SOURCES } from '../scenario/sources';
import { budgetOf } from './budget';
import { createEventModel } from './createEventModel';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);

const STORIES = SOURCES.flatMap(({ name, slos }) =>
  slos.map(slo => [`${name}/${slo.name}`, slo] as const),
);

describe('event model', () => {
  it.each(STORIES)('%s: never more failures than requests', (_, story) => {
    const model = createEventModel(story, START);
    const time = fc.integer({ min: START - 90 * DAY, max: START + 3 * DAY });
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: DAY }), (t, length) => {
        const requests = model.total(t + length) - model.total(t);
        const failures = model.bad(t + length) - model.bad(t);
        expect(failures).toBeGreaterThanOrEqual(-1e-6);
        expect(requests - failures).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('refuses an incident with more failures than requests', () => {
    const story: SloStory = {
      ...STORIES[0][1],
      traffic: {
        kind: 'steady',
        rate: 1,
        swing: 0,
        backgroundBurn: 0,
        incidents: [{ from: -1000, to: 0, cost: { spends: 0.5 } }],
      },
    };
    expect(() => createEventModel(story, START)).toThrow(
      /checkout-availability at -1000 ms.*make it longer or cheaper/,
    );
  });
});

describe('budgetOf', () => {
  it.each([
    ['0.999', '0.001'],
    ['0.9995', '0.0005'],
    ['0.99', '0.01'],
    ['0.5', '0.5'],
  ])('%s leaves %s', (objective, budget) => {
    expect(budgetOf(objective)).toBe(budget);
  });
});
