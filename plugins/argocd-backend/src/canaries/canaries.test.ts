import { analysisRun, flagger, rollout } from '../testing/canaryObjects';
import { fromFlagger } from './fromFlagger';
import { fromRollout } from './fromRollout';

const asOf = new Date('2026-11-22T12:00:00Z');
const now = { fresh: true, asOf };

const told = (
  changes?: Parameters<typeof rollout>[0],
  runs: ReturnType<typeof analysisRun>[] = [],
) => fromRollout(rollout(changes), runs, now);

describe('a Rollout', () => {
  it('tells its step, what the steps ask for, and what it waits for', () => {
    expect(told()).toEqual({
      tool: 'argo-rollouts',
      namespace: 'shop',
      name: 'shop',
      state: 'paused',
      phase: 'Paused',
      step: { current: 2, of: 5 },
      weight: { percent: 20, declared: true },
      paused: { reason: 'CanaryPauseStep' },
      message: 'CanaryPauseStep',
      since: '2026-11-22T11:40:00.000Z',
      analysis: undefined,
      asOf: asOf.toISOString(),
    });
  });

  it('tells the weight that is, where a router tells it', () => {
    const canary = { weights: { canary: { weight: 17 } } };
    expect(told({ status: { canary } }).weight).toEqual({
      percent: 17,
      declared: false,
    });
  });

  it.each([
    ['Healthy', 'done'],
    ['Progressing', 'progressing'],
    ['Degraded', 'failed'],
    [undefined, 'unknown'],
    ['Novel', 'unknown'],
  ])('in phase %s is %s', (phase, state) => {
    expect(told({ status: { phase } }).state).toBe(state);
  });

  it('that was aborted has failed, whatever its phase', () => {
    const status = {
      phase: 'Progressing',
      abort: true,
      abortedAt: '2026-11-22T11:41:00Z',
      message: 'RolloutAborted: metric failed',
    };
    expect(told({ status })).toMatchObject({
      state: 'failed',
      since: '2026-11-22T11:41:00.000Z',
      message: 'RolloutAborted: metric failed',
    });
  });

  it('is unknown while its controller has not seen the last change', () => {
    expect(told({ status: { observedGeneration: '6' } }).state).toBe('unknown');
  });

  it('is stale where the cluster does not answer', () => {
    const stale = fromRollout(rollout(), [], { fresh: false, asOf });
    expect(stale.state).toBe('stale');
  });

  it('without steps has no step and no weight', () => {
    const blueGreen = told({ spec: { strategy: { blueGreen: {} } } });
    expect([blueGreen.step, blueGreen.weight]).toEqual([undefined, undefined]);
  });

  it('behind its last step stays at it until it is healthy', () => {
    expect(told({ status: { currentStepIndex: 5 } }).step).toEqual({
      current: 5,
      of: 5,
    });
  });
});

describe('the analysis of a Rollout', () => {
  const failed = analysisRun({
    metadata: { name: 'background' },
    status: {
      phase: 'Failed',
      message: 'Metric "latency" assessed Failed',
      metricResults: [
        {
          name: 'latency',
          phase: 'Failed',
          count: 4,
          successful: 1,
          failed: 3,
        },
      ],
    },
  });

  it('is the worst of the version that is rolled out, with its counts', () => {
    expect(told({}, [analysisRun(), failed]).analysis).toEqual({
      name: 'background',
      phase: 'Failed',
      message: 'Metric "latency" assessed Failed',
      metrics: [
        {
          name: 'latency',
          phase: 'Failed',
          message: undefined,
          successful: 1,
          failed: 3,
          inconclusive: 0,
          errors: 0,
        },
      ],
    });
  });

  it('counts nothing before anything was measured', () => {
    const metricResults = [{ name: 'latency', phase: 'Pending' }];
    const pending = analysisRun({ status: { metricResults } });
    expect(told({}, [pending]).analysis?.metrics[0]).toMatchObject({
      successful: undefined,
      failed: undefined,
    });
  });

  it.each([
    ['another version', { labels: { 'rollouts-pod-template-hash': 'old' } }],
    ['another Rollout', { ownerReferences: [{ kind: 'Rollout', name: 'x' }] }],
    ['another namespace', { namespace: 'cart' }],
  ])('is not that of %s', (_, metadata) => {
    expect(told({}, [analysisRun({ metadata })]).analysis).toBeUndefined();
  });

  it('is what the Rollout says where none can be read', () => {
    const canary = {
      currentStepAnalysisRunStatus: { name: 'run', status: 'Running' },
    };
    expect(told({ status: { canary } }).analysis).toEqual({
      name: 'run',
      phase: 'Running',
      message: undefined,
      metrics: [],
    });
  });
});

describe('a Canary of Flagger', () => {
  const of = (changes?: Parameters<typeof flagger>[0]) =>
    fromFlagger(flagger(changes), now);

  it('tells weight, step and checks', () => {
    expect(of()).toMatchObject({
      tool: 'flagger',
      state: 'progressing',
      step: { current: 2, of: 5 },
      weight: { percent: 20, declared: false },
      message: 'New revision detected, progressing canary analysis.',
      since: '2026-11-22T11:58:00.000Z',
      analysis: {
        failedChecks: 1,
        threshold: 5,
        metrics: [{ name: 'request-success-rate' }],
      },
    });
  });

  it.each([
    ['Initializing', 'progressing'],
    ['Waiting', 'paused'],
    ['WaitingPromotion', 'paused'],
    ['Promoting', 'progressing'],
    ['Succeeded', 'done'],
    ['Failed', 'failed'],
    ['Terminated', 'unknown'],
  ])('in phase %s is %s', (phase, state) => {
    expect(of({ status: { phase } }).state).toBe(state);
  });

  it('names the gate that it waits at', () => {
    const waiting = of({ status: { phase: 'WaitingPromotion' } });
    expect(waiting.paused).toEqual({ reason: 'WaitingPromotion' });
    expect(of({ spec: { suspend: true } })).toMatchObject({
      state: 'paused',
      paused: { reason: 'spec.suspend' },
    });
  });

  it.each([
    [{ stepWeights: [5, 20, 80] }, 20, { current: 2, of: 3 }],
    [{ stepWeight: 30, maxWeight: 50 }, 50, { current: 2, of: 2 }],
    [{ stepWeight: 10 }, 30, { current: 3, of: 10 }],
    [{ iterations: 10 }, 0, { current: 4, of: 10 }],
    [{}, 20, undefined],
    [{ stepWeight: 10 }, 0, undefined],
  ])('of %j at %i is at step %j', (analysis, canaryWeight, step) => {
    const status = { canaryWeight, iterations: 4 };
    expect(of({ spec: { analysis }, status }).step).toEqual(step);
  });

  it('reads the name that its analysis had before 1.0', () => {
    const canaryAnalysis = { threshold: 3, stepWeight: 20 };
    const old = of({ spec: { analysis: undefined, canaryAnalysis } });
    expect(old.analysis?.threshold).toBe(3);
  });
});
