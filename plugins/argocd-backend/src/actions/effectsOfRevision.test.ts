import { SourceError } from '@fairway/kit-node';
import { liveApplicationSchema } from '../upstream/liveApplication';
import { effectsOfRevision } from './effectsOfRevision';
import type { Target } from './target';

const NOW = 'a'.repeat(40);
const THEN = 'b'.repeat(40);

const config = (color: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'colors', namespace: 'shop' },
  data: { color },
});

const job = (annotations?: object) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { generateName: 'migrate-', annotations },
});

const resource = {
  kind: 'ConfigMap',
  namespace: 'shop',
  name: 'colors',
  status: 'Synced',
};

interface Told {
  /** What is declared then, or how Argo CD fails. */
  then: (object | string)[] | SourceError;
  status?: string;
}

/** What going back to another revision would do. */
function effects({ then, status = 'Synced' }: Told) {
  const live = liveApplicationSchema.parse({
    metadata: { name: 'shop' },
    spec: { destination: { namespace: 'shop' } },
    status: { sync: { status, revision: NOW }, resources: [resource] },
  });
  const manifests = async (_: unknown, revision: string) => {
    const told = revision === NOW ? [config('red')] : then;
    if (told instanceof SourceError) throw told;
    return told.map(one =>
      typeof one === 'string' ? one : JSON.stringify(one),
    );
  };
  const target = { live, instance: { actions: { manifests } } };
  return effectsOfRevision(target as unknown as Target, THEN, {
    prune: true,
    force: false,
  });
}

const changed = {
  effect: 'change',
  object: { kind: 'ConfigMap', namespace: 'shop', name: 'colors' },
};

it.each(['argocd.argoproj.io/hook', 'helm.sh/hook'])(
  'leaves out what runs as %s, which may have no name',
  async hook => {
    expect(
      await effects({ then: [job({ [hook]: 'PreSync' }), config('blue')] }),
    ).toEqual({
      effects: [changed],
      finding: expect.objectContaining({ check: 'revision', state: 'passed' }),
    });
  },
);

it.each([
  ['has no name', job()],
  ['is no JSON', '{'],
  ['is no object of Kubernetes', 'null'],
])('does not know what changes where a manifest %s', async (_, manifest) => {
  expect(await effects({ then: [config('blue'), manifest] })).toEqual({
    effects: [],
    finding: {
      check: 'effects',
      state: 'not-checked',
      message: expect.stringContaining(`a manifest at ${THEN} names no object`),
    },
  });
});

it('does not know what changes where Argo CD could not compare', async () => {
  expect(
    await effects({ then: [config('blue')], status: 'Unknown' }),
  ).toMatchObject({
    effects: [],
    finding: { check: 'effects', state: 'not-checked' },
  });
});

const failing = (message: string) =>
  effects({
    then: new SourceError('eu answered 500', {
      source: 'eu',
      reason: 'status',
      state: 'unreachable',
      status: 500,
      body: { message, code: 2 },
    }),
  });

it.each([
  `unable to resolve '${THEN}' to a commit SHA`,
  `rpc error: fatal: remote error: upload-pack: not our ref ${THEN}`,
])('blocks a revision that the repository does not have: %s', async message => {
  const { finding } = await failing(message);
  expect(finding).toMatchObject({ check: 'revision', state: 'blocks' });
});

it.each([
  `helm template ${THEN}: exec: "kubectl": executable file not found in $PATH`,
  'repository not found',
  // It is what is declared now that is gone.
  `unable to resolve '${NOW}' to a commit SHA`,
])('does not take another failure for that: %s', async message => {
  const { finding } = await failing(message);
  expect(finding).toMatchObject({
    check: 'effects',
    state: 'not-checked',
    message: expect.stringContaining(message),
  });
});
