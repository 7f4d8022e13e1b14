import { traffic, type TruthCase } from './TruthCase';

const evenings = () =>
  traffic(
    ({ hour }) => (hour >= 18 ? 80 : 4),
    ({ hour }) => (hour >= 18 ? 0.03 : 0.002),
  );

/** Slow requests of a classic histogram. */
export const latencyCases: TruthCase[] = [
  {
    name: 'slow-evenings',
    story: 'evenings with 20 times the traffic, of which 3 % are slow',
    targets: [evenings()],
  },
  {
    name: 'whole-bound',
    story: 'the same; rules say 1, the server writes 1.0',
    targets: [evenings()],
    bounds: { rules: '1', server: '1.0' },
  },
  {
    name: 'buckets-missing',
    judgesCoverage: true,
    story: 'the same; no buckets for 10 days, while the count goes on',
    targets: [evenings()],
    partMissing: ({ day }: { day: number }) => day >= 10 && day < 20,
  },
  {
    name: 'slow-with-rules-down',
    story: 'slow for 40 min, no evaluations in the middle 20',
    targets: [
      traffic(
        () => 20,
        ({ day, hour }) => (day === 22 && hour < 40 / 60 ? 1 : 0.0002),
      ),
    ],
    evaluated: [0, 22 + 10 / 1440, 22 + 30 / 1440],
  },
].map(one => ({ ...one, indicator: 'latency' as const }));
