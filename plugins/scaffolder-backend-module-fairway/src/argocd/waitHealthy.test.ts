import type { Application } from '@fairway/contracts/argocd';
import { run } from '../__testUtils__/actionContext';
import { removeAction } from './remove';
import { waitHealthyAction } from './waitHealthy';

const REF = 'eu/argocd/shop';
const ok = { name: 'eu', state: 'ok', intervalSeconds: 30 };

const application = (more: Partial<Application>) => ({
  ref: REF,
  sync: 'Synced',
  health: 'Healthy',
  images: ['shop:1'],
  sources: [{ repoUrl: 'https://git', revision: 'abc123' }],
  url: 'https://argocd/shop',
  ...more,
});

const heard = (found: object | undefined, source: object = ok) => ({
  sources: [source],
  application: found,
  fingerprint: JSON.stringify(found ?? 'none'),
});

describe('waiting', () => {
  const client = {
    awaitChange: jest.fn(),
    remove: { plan: jest.fn(), apply: jest.fn() },
  };
  const clientOf = async () => client as never;
  const wait = waitHealthyAction(clientOf);

  beforeEach(() => jest.resetAllMocks());

  it('logs each change until it is synced and healthy', async () => {
    client.awaitChange
      .mockResolvedValueOnce(heard(undefined))
      .mockResolvedValueOnce(
        heard(
          application({
            state: 'progressing',
            health: 'Progressing',
            reason: {
              cause: 'resource-progressing',
              message: 'waiting for 1 of 2 pods',
              resource: { kind: 'Deployment', name: 'shop' },
            },
          }),
        ),
      )
      .mockResolvedValueOnce(heard(application({ state: 'synced' })));
    const { logged, outputs, failure } = await run(wait, { application: REF });
    expect(failure).toBeUndefined();
    expect(logged).toEqual([
      'eu/argocd/shop is not there',
      'eu/argocd/shop is progressing: resource-progressing, Deployment/shop, waiting for 1 of 2 pods (Argo CD says Synced, Progressing)',
      'eu/argocd/shop is synced (Argo CD says Synced, Healthy)',
    ]);
    expect(outputs).toEqual({
      state: 'synced',
      images: ['shop:1'],
      url: 'https://argocd/shop',
    });
    // Each question is for news of the last answer.
    expect(client.awaitChange.mock.calls.map(([{ seen }]) => seen)).toEqual([
      undefined,
      '"none"',
      expect.stringContaining('progressing'),
    ]);
  });

  it('waits for the revision that is named', async () => {
    client.awaitChange
      .mockResolvedValueOnce(heard(application({ state: 'synced' })))
      .mockResolvedValueOnce(
        heard(
          application({
            state: 'synced',
            sources: [{ repoUrl: 'https://git', revision: 'def456' }],
          }),
        ),
      );
    const { failure } = await run(wait, {
      application: REF,
      revision: 'def456',
    });
    expect(failure).toBeUndefined();
    expect(client.awaitChange).toHaveBeenCalledTimes(2);
  });

  it('believes no instance that does not answer', async () => {
    client.awaitChange
      .mockResolvedValueOnce(
        heard(application({ state: 'synced' }), {
          ...ok,
          state: 'unreachable',
        }),
      )
      .mockResolvedValueOnce(heard(application({ state: 'synced' })));
    const { logged } = await run(wait, { application: REF });
    expect(logged[0]).toBe('eu does not answer (unreachable).');
    expect(client.awaitChange).toHaveBeenCalledTimes(2);
  });

  it('fails at once when the sync fails, but not for an earlier one', async () => {
    const earlier = { phase: 'Failed', startedAt: '2026-01-01T00:00:00.000Z' };
    const failedBefore = application({
      state: 'sync-failed',
      lastSync: earlier as Application['lastSync'],
    });
    client.awaitChange.mockResolvedValueOnce(heard(failedBefore));
    const now = new Date(Date.now() + 1_000).toISOString();
    client.awaitChange.mockResolvedValueOnce(
      heard(
        application({
          state: 'sync-failed',
          lastSync: { phase: 'Failed', startedAt: now },
          reason: { cause: 'operation-failed', message: 'no such namespace' },
        }),
      ),
    );
    const { failure } = await run(wait, { application: REF });
    expect(failure?.message).toMatch(/sync-failed.*no such namespace/);
    expect(client.awaitChange).toHaveBeenCalledTimes(2);
  });

  it('fails when time is up, with what it was last', async () => {
    client.awaitChange.mockImplementation(async () => {
      await new Promise(resolve => setTimeout(resolve, 20));
      return heard(application({ state: 'degraded', health: 'Degraded' }));
    });
    const { failure } = await run(wait, {
      application: REF,
      timeoutMinutes: 0.001,
    });
    expect(failure?.message).toMatch(
      /is not synced and healthy after 0\.001 min\. eu\/argocd\/shop is degraded/,
    );
  });

  it('ends when the task is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    const { failure } = await run(
      wait,
      { application: REF },
      { signal: cancelled },
    );
    expect(failure?.message).toBe('cancelled');
    expect(client.awaitChange).not.toHaveBeenCalled();
  });

  it('waits for nothing in a dry run', async () => {
    const { failure } = await run(
      wait,
      { application: REF },
      { isDryRun: true },
    );
    expect(failure).toBeUndefined();
    expect(client.awaitChange).not.toHaveBeenCalled();
  });

  it('waits until what it deletes is gone', async () => {
    const planned = {
      plan: { exists: true, effects: [], findings: [] },
      planId: 'p',
    };
    client.remove.plan.mockResolvedValue(planned);
    client.remove.apply.mockResolvedValue({
      ...planned,
      output: { application: REF, change: 'deleting' },
    });
    client.awaitChange
      .mockResolvedValueOnce(heard(application({ state: 'progressing' })))
      .mockResolvedValueOnce(heard(undefined));
    const { outputs, failure } = await run(removeAction(clientOf), {
      application: REF,
    });
    expect(failure).toBeUndefined();
    expect(outputs.change).toBe('deleted');
  });

  it('says that there was nothing to delete', async () => {
    const planned = {
      plan: { exists: false, effects: [], findings: [] },
      planId: 'p',
    };
    client.remove.plan.mockResolvedValue(planned);
    client.remove.apply.mockResolvedValue({
      ...planned,
      output: { application: REF, change: 'absent' },
    });
    const { outputs } = await run(removeAction(clientOf), { application: REF });
    expect(outputs.change).toBe('absent');
    expect(client.awaitChange).not.toHaveBeenCalled();
  });
});
