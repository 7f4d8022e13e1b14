import { mockCredentials } from '@backstage/backend-test-utils';
import { SourceError } from '@fairway/kit-node';
import { AUTO_SYNC_PAUSED_ANNOTATION } from '../model/autoSyncPause';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { liveApplicationSchema } from '../upstream/liveApplication';
import { autoSync } from './autoSync';
import { refresh } from './refresh';
import { rollback } from './rollback';
import { sync } from './sync';
import { terminate } from './terminate';

const REF = 'eu/argocd/shop';
const POLICY = { prune: true, selfHeal: true };
const NOW = new Date('2026-11-23T05:00:00.000Z');

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
};
const entityRef = 'component:default/shop';

/** An Argo CD of that version, that fails at a rollback like this. */
function argoCd(version: string, failure?: SourceError) {
  const patches: any[] = [];
  const state = {
    metadata: {
      name: 'shop',
      namespace: 'argocd',
      annotations: { 'backstage.io/entity-ref': entityRef } as any,
    },
    spec: { project: 'default', syncPolicy: { automated: POLICY as any } },
    status: { history: [{ id: 0 }, { id: 1 }] },
  };
  const instance = {
    name: 'eu',
    applications: () => ({ data: { version }, status: { state: 'ok' } }),
    learn: () => {},
    actions: {
      get: async () => liveApplicationSchema.parse(state),
      patch: async (_: unknown, patch: any) => {
        patches.push(patch);
        if (!patch.spec) return;
        const { automated } = patch.spec.syncPolicy;
        const merged = { ...state.spec.syncPolicy.automated, ...automated };
        const kept = Object.entries(merged).filter(([, v]) => v !== null);
        state.spec.syncPolicy.automated =
          automated === null ? undefined : Object.fromEntries(kept);
        Object.assign(state.metadata.annotations, patch.metadata.annotations);
      },
      rollback: async () => {
        if (failure) throw failure;
      },
    },
  };
  const entry = {
    status: { ref: REF, instance: 'eu', namespace: 'argocd', name: 'shop' },
    links: [{ entityRef }],
  };
  const deps = {
    model: { ofEntity: () => [entry] },
    instances: [instance],
    bindings: () => false,
    now: () => NOW,
  } as unknown as ArgoCdDeps;
  return { deps, state, patches };
}

const request = <O extends object>(options: O) => ({
  entity,
  options: { application: REF, ...options },
  credentials: mockCredentials.user('user:default/mara'),
  readable: async () => new Map(),
});

function failureOf(status: number | undefined, body?: object) {
  return new SourceError('eu did not', {
    source: 'eu',
    reason: status ? 'status' : 'timeout',
    state: 'unreachable',
    status,
    body,
  });
}

const rollBack = ({ deps }: ReturnType<typeof argoCd>) =>
  rollback(deps).apply(request({ id: 0, prune: false }), {} as never);

it('puts auto-sync back as it was when Argo CD refuses, and says so in its words', async () => {
  const words = 'another operation is already in progress';
  const refusing = argoCd(
    'v3.5.1',
    failureOf(400, { message: words, code: 9 }),
  );
  await expect(rollBack(refusing)).rejects.toMatchObject({
    name: 'ConflictError',
    message: `eu refuses: ${words}. Auto-sync was put back as it was`,
  });
  expect(refusing.state.spec.syncPolicy.automated).toEqual(POLICY);
  expect(refusing.state.metadata.annotations).toMatchObject({
    [AUTO_SYNC_PAUSED_ANNOTATION]: null,
  });
});

it('leaves auto-sync paused when nobody knows whether the rollback began', async () => {
  const silent = argoCd('v3.5.1', failureOf(undefined));
  await expect(rollBack(silent)).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
    message: expect.stringMatching(/auto-sync stays paused/),
  });
  expect(silent.state.spec.syncPolicy.automated).toEqual({
    ...POLICY,
    enabled: false,
  });
});

it.each([
  ['v3.0.23', null],
  ['v2.8.0', null],
  ['v3.1.0', { enabled: false }],
])(
  'on %s a pause sets the policy to %j, and is undone',
  async (version, off) => {
    const { deps, state, patches } = argoCd(version);
    const act = (options: { enabled: boolean; reason?: string }) =>
      autoSync(deps).apply(request(options), {} as never);
    await act({ enabled: false, reason: 'Friday' });
    expect(patches[0].spec.syncPolicy.automated).toEqual(off);
    const annotation = patches[0].metadata.annotations;
    expect(JSON.parse(annotation[AUTO_SYNC_PAUSED_ANNOTATION])).toEqual({
      by: 'user:default/mara',
      at: NOW.toISOString(),
      reason: 'Friday',
      policy: POLICY,
      left: off && { ...POLICY, ...off },
    });
    expect(await act({ enabled: true })).toEqual({ ref: REF, autoSync: true });
    expect(state.spec.syncPolicy.automated).toEqual(POLICY);
  },
);

const SYNC = { prune: false, dryRun: false, force: false };

it.each<[string, (deps: ArgoCdDeps) => Promise<unknown>]>([
  [
    'refresh',
    deps => refresh(deps).apply(request({ hard: false }), {} as never),
  ],
  ['sync', deps => sync(deps).apply(request(SYNC), {} as never)],
  ['terminate', deps => terminate(deps).apply(request({}), {} as never)],
  [
    'rollback',
    deps => rollback(deps).apply(request({ id: 0, prune: false }), {} as never),
  ],
  [
    'autoSync',
    deps => autoSync(deps).apply(request({ enabled: false }), {} as never),
  ],
])(
  '%s does nothing where the binding was taken away since the plan',
  async (_, act) => {
    const { deps, state, patches } = argoCd('v3.5.1');
    delete state.metadata.annotations['backstage.io/entity-ref'];
    await expect(act(deps)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/lets it be read, not acted on/),
    });
    expect(patches).toEqual([]);
  },
);
