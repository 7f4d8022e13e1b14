import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import {
  truthCases,
  truthDefinition,
  type Simulated,
} from '@fairway/slo/testUtils';
import { playTruth } from './playTruth';
import { statusAt } from './statusAt';

const MINUTE = 60_000;
const EXACT = 0.0003;
const missing = missingPrometheus();
const describeReal = missing ? describe.skip : describe;

// Differences in percentage points; else 0.0003.
const LESS_EXACT: Record<string, number> = {
  // Events that nothing judged.
  'buckets-missing': 0.02,
};

// Events that are lost: the value, and the coverage that shows it.
const PARTIAL: Record<string, { bad: number; coverage: number }> = {
  'long-gap': { bad: 0.05, coverage: 0.996 },
  'rules-loaded-late': { bad: 0.0501, coverage: 0.1 },
};

const exact = truthCases.filter(
  ({ name }) => !(name in PARTIAL) && name !== 'gone-for-long',
);

describeReal(`over a real Prometheus${missing ? `: ${missing}` : ''}`, () => {
  let played: Map<string, Simulated>;
  let prometheus: PrometheusServer;

  beforeAll(async () => {
    prometheus = await PrometheusServer.create();
    played = await playTruth(prometheus);
  }, 15 * MINUTE);

  afterAll(async () => {
    await prometheus?.destroy();
  });

  const statusOf = (name: string) =>
    statusAt(
      prometheus,
      truthDefinition(truthCases.find(one => one.name === name)!),
      played.get(name)!.checked,
    );

  it.each(exact.map(({ name, story }) => [name, story]))(
    'tells the truth about %s: %s',
    async name => {
      const { truth, lag } = played.get(name)!;
      const { sli, remaining, events } = await statusOf(name);
      const bound = (LESS_EXACT[name] ?? EXACT) / 100 + lag;
      expect(Math.abs(1 - sli! - truth.errorRatio)).toBeLessThan(bound);
      expect(
        Math.abs(remaining! - (1 - truth.errorRatio / 0.001)),
      ).toBeLessThan(bound / 0.001);
      expect(events).toBeGreaterThan(0);
    },
    MINUTE,
  );

  it.each(Object.entries(PARTIAL))(
    'shows by its coverage what %s lost',
    async (name, expected) => {
      const { sli, coverage } = await statusOf(name);
      expect(100 * (1 - sli!)).toBeCloseTo(expected.bad, 3);
      expect(coverage).toBeCloseTo(expected.coverage, 3);
    },
    MINUTE,
  );

  it.each([
    ['buckets-missing', 0.667],
    ['starts-late', 0.1],
  ])('says how much of %s it covers: %p', async (name, expected) => {
    expect((await statusOf(name)).coverage).toBeCloseTo(expected, 2);
  });

  it('withholds the SLI of what is gone for long, and keeps the last counts', async () => {
    const { data, sli, remaining, events, bad_events } = await statusOf(
      'gone-for-long',
    );
    expect([data, sli, remaining]).toEqual([0, undefined, undefined]);
    expect((100 * bad_events!) / events!).toBeCloseTo(0.2, 4);
  });

  it('says that there is no data half an hour after it ended', async () => {
    expect((await statusOf('gone')).data).toBe(0);
  });
});
