import {
  condition,
  gitRepository,
  helmRelease,
  kustomization,
} from '../testing/fluxObjects';
import {
  fromHelmRelease,
  fromKustomization,
  type FluxObject,
} from './fluxObject';
import type { FluxSource } from './fluxResources';
import { fluxVerdict } from './fluxVerdict';

const NOW = new Date('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const SINCE = '2026-11-22T11:50:00.000Z';

const judge = (
  object: FluxObject,
  source: FluxSource | undefined = gitRepository(),
  changes: { fresh?: boolean; stuckAfterMs?: number } = {},
) =>
  fluxVerdict({
    object,
    source,
    fresh: changes.fresh ?? true,
    now: NOW,
    patience: {
      stuckAfterMs: changes.stuckAfterMs ?? 15 * MINUTE,
      staleAfterMs: 30 * MINUTE,
    },
  });

const of = (status: object, spec: object = {}) =>
  fromKustomization(kustomization({ status, spec }));
const ready = (status: string, reason: string, message?: string) => ({
  conditions: [condition('Ready', status, reason, message)],
});

it('calls ready what is ready', () => {
  expect(judge(of({}))).toEqual({ state: 'synced' });
  expect(judge(fromHelmRelease(helmRelease()))).toEqual({ state: 'synced' });
});

it.each([
  ['BuildFailed', 'sync-failed', 'not-ready'],
  ['ReconciliationFailed', 'sync-failed', 'not-ready'],
  ['HealthCheckFailed', 'degraded', 'health-check-failed'],
  ['ArtifactFailed', 'sync-failed', 'source-not-ready'],
  ['DependencyNotReady', 'progressing', 'dependency-not-ready'],
])('not ready for %s is %s', (reason, state, cause) => {
  expect(judge(of(ready('False', reason, 'why')))).toMatchObject({
    state,
    reason: { cause, message: 'why', since: SINCE },
  });
});

it('tells the words of Helm that failed', () => {
  const release = helmRelease({
    status: ready('False', 'UpgradeFailed', 'context deadline exceeded'),
  });
  expect(judge(fromHelmRelease(release))).toEqual({
    state: 'sync-failed',
    reason: {
      cause: 'not-ready',
      condition: 'UpgradeFailed',
      message: 'context deadline exceeded',
      since: SINCE,
    },
  });
});

describe('while Flux works on it', () => {
  const open = {
    conditions: [
      condition('Ready', 'Unknown', 'Progressing'),
      condition('Reconciling', 'True', 'Progressing', 'Building manifests'),
    ],
  };

  it('is progressing, and stuck after too long', () => {
    expect(judge(of(open))).toEqual({
      state: 'progressing',
      reason: {
        cause: 'operation-running',
        message: 'Building manifests',
        since: SINCE,
      },
    });
    expect(judge(of(open), undefined, { stuckAfterMs: 5 * MINUTE }).state).toBe(
      'stuck',
    );
  });

  it('has failed where it only tries again', () => {
    const retrying = [
      condition('Ready', 'False', 'BuildFailed', 'no such file'),
      condition('Reconciling', 'True', 'ProgressingWithRetry'),
    ];
    expect(judge(of({ conditions: retrying }))).toMatchObject({
      state: 'sync-failed',
      reason: { message: 'no such file' },
    });
  });

  it('waits too long for another one', () => {
    const status = ready('False', 'DependencyNotReady');
    expect(judge(of(status), undefined, { stuckAfterMs: MINUTE }).state).toBe(
      'stuck',
    );
  });
});

it('gave up: stalled stands before all that it says besides', () => {
  const conditions = [
    condition('Ready', 'False', 'UpgradeFailed'),
    condition('Stalled', 'True', 'RetriesExceeded', 'Failed to upgrade'),
  ];
  expect(judge(of({ conditions }))).toMatchObject({
    state: 'sync-failed',
    reason: { cause: 'stalled', condition: 'RetriesExceeded' },
  });
});

describe('suspended', () => {
  it('is told of the object, whose generation nobody observes then', () => {
    expect(judge(of({ observedGeneration: 2 }, { suspend: true }))).toEqual({
      state: 'suspended',
      reason: { cause: 'suspended' },
    });
  });

  it('is told of its source', () => {
    const source = gitRepository({ spec: { suspend: true } });
    expect(judge(of({}), source)).toMatchObject({
      state: 'suspended',
      reason: { resource: { kind: 'GitRepository', name: 'fleet' } },
    });
  });

  it('does not hide that it failed before', () => {
    const failed = of(ready('False', 'BuildFailed'), { suspend: true });
    expect(judge(failed).state).toBe('sync-failed');
  });
});

describe('ready is not healthy', () => {
  it('while nobody looked at the last change', () => {
    expect(judge(of({ observedGeneration: 2 }))).toEqual({
      state: 'out-of-sync',
      reason: { cause: 'generation-behind' },
    });
  });

  it('while its source cannot be read', () => {
    const source = gitRepository({
      status: ready('False', 'GitOperationFailed', 'authentication required'),
    });
    expect(judge(of({}), source)).toMatchObject({
      state: 'unknown',
      reason: {
        cause: 'source-not-ready',
        message: 'authentication required',
        resource: { kind: 'GitRepository', name: 'fleet' },
      },
    });
  });

  it('while a newer revision lies there untried', () => {
    const artifact = (lastUpdateTime: string) =>
      gitRepository({
        status: {
          artifact: { revision: `main@sha1:${'d'.repeat(40)}`, lastUpdateTime },
        },
      });
    expect(judge(of({}), artifact('2026-11-22T11:59:00Z'))).toMatchObject({
      state: 'progressing',
      reason: { cause: 'revision-behind' },
    });
    expect(judge(of({}), artifact('2026-11-22T11:00:00Z')).state).toBe('stuck');
  });

  it('when Flux has not looked at it for longer than it should', () => {
    const history = [{ lastReconciled: '2026-11-22T11:00:00Z' }];
    expect(judge(of({ history }))).toEqual({
      state: 'stale',
      reason: { cause: 'not-reconciled', since: '2026-11-22T11:00:00.000Z' },
    });
    expect(judge(of({ history }, { interval: '1h' })).state).toBe('synced');
    expect(judge(of({ history: undefined })).state).toBe('synced');
  });

  it('when its cluster does not answer', () => {
    expect(judge(of({}), undefined, { fresh: false })).toEqual({
      state: 'stale',
      reason: { cause: 'instance-silent' },
    });
  });
});

it.each([
  ['says nothing', { conditions: [] }],
  ['has no status', { conditions: undefined, observedGeneration: undefined }],
  ['says something new', ready('Perhaps', 'New')],
])('is unknown while Flux %s', (_, status) => {
  expect(judge(of(status))).toEqual({
    state: 'unknown',
    reason: { cause: 'not-told' },
  });
});
