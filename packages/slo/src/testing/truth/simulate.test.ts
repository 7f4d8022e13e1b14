import { simulate } from './simulate';
import { truthCases } from './truthCases';

const END = 1_790_000_010;

describe('what the cases truly are', () => {
  // Per cent of all events, as in the reference of the rule set.
  const expected: Record<string, number> = {
    uneven: 0.9901,
    idle: 1,
    'late-errors': 0.3333,
    'counter-resets': 0.1831,
    'scrapes-lost': 0.05,
    gap: 0.0963,
    'long-gap': 0.4665,
    'first-errors-in-gap': 0.0463,
    'short-lived-pods': 0.277,
    'restarts-in-place': 0.2079,
    relabelled: 0.3333,
    'few-requests': 0.2217,
    'short-outage': 0.0064,
    'starts-late': 0.2537,
    'office-hours': 0.2136,
    'two-instances': 0.3009,
    'outage-at-the-end': 0.0894,
    'outage-at-the-start': 0.0894,
    'slow-evenings': 2.6348,
    'whole-bound': 2.6348,
    'buckets-missing': 2.6348,
    gone: 0.2,
    'gone-for-long': 0.2,
    'server-down-in-outage': 0.1126,
    'rules-down-in-outage': 0.1126,
    'rules-loaded-late': 0.185,
    'slow-with-rules-down': 0.1126,
    quiet: 0,
    // Of its seed.
    random: 0.194,
  };

  it.each(truthCases.map(one => [one.name, one] as const))(
    '%s',
    (name, truthCase) => {
      const { truth } = simulate(truthCase, END);
      expect(100 * truth.errorRatio).toBeCloseTo(expected[name], 3);
    },
  );
});
