import type { AwaitedChange } from '@fairway/contracts/argocd';
import { eventually } from './__testUtils__/eventually';
import { RealBackend } from './__testUtils__/RealBackend';
import {
  argoCd,
  describeReal,
  missingArgoCd,
  removeApplications,
  SERVER,
} from './__testUtils__/realArgoCd';
import { Repository } from './__testUtils__/Repository';

jest.setTimeout(300_000);

const NAME = `fairway-managed-${process.pid}`;
const REF = `real/argocd/${NAME}`;
const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

describeReal(`managing a real Argo CD${missingArgoCd}`, () => {
  let repository: Repository;
  let backend: RealBackend;

  async function post(path: string, options: object) {
    const { status, body } = await backend.post(path, options);
    return { status, ...body };
  }

  const ensure = (manifest: object, more: object = {}) =>
    post('ensure', { instance: 'real', manifest, ...more });

  /** Argo CD lists what was written a moment later. */
  const untilNothingToDo = (manifest: object) =>
    eventually(
      () => post('ensure/plan', { instance: 'real', manifest }),
      ({ plan }) => plan.change === 'none' && plan.effects.length === 0,
    );

  /** Waits, by being told, until the application is as expected. */
  async function until(
    expected: (change: AwaitedChange) => boolean,
  ): Promise<AwaitedChange> {
    let seen = '';
    return eventually(async () => {
      const change = await backend.get<AwaitedChange>('awaitChange', {
        application: REF,
        seen,
        seconds: 20,
      });
      seen = change.fingerprint;
      return change;
    }, expected);
  }

  const project = {
    kind: 'AppProject',
    metadata: { name: NAME },
    spec: {
      description: 'Of a test',
      sourceRepos: ['*'],
      destinations: [{ server: SERVER, namespace: `${NAME}*` }],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    },
  };
  const application = (path = '.') => ({
    kind: 'Application',
    metadata: {
      name: NAME,
      finalizers: [FINALIZER],
      annotations: { 'backstage.io/entity-ref': 'component:default/real' },
    },
    spec: {
      project: NAME,
      source: { repoURL: repository.url, path },
      destination: { server: SERVER, namespace: NAME },
      syncPolicy: { automated: {}, syncOptions: ['CreateNamespace=true'] },
    },
  });
  const set = (env: string) => ({
    kind: 'ApplicationSet',
    metadata: { name: NAME },
    spec: {
      generators: [{ list: { elements: [{ env }] } }],
      template: {
        metadata: { name: `${NAME}-{{env}}` },
        spec: {
          project: NAME,
          source: { repoURL: repository.url, path: '.' },
          destination: { server: SERVER, namespace: `${NAME}-{{env}}` },
        },
      },
    },
  });

  beforeAll(async () => {
    repository = new Repository();
    repository.commit('feat: begin', {
      'config.json': {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: NAME },
        data: { color: 'red' },
      },
    });
    backend = await RealBackend.start('component:default/real');
  });

  afterAll(async () => {
    // What a test did not get to make is not there.
    await argoCd('DELETE', `applicationsets/${NAME}`).catch(() => {});
    await removeApplications(NAME, `${NAME}-dev`, `${NAME}-stage`);
    await argoCd('DELETE', `projects/${NAME}`).catch(() => {});
    await backend?.stop();
    repository?.remove();
  });

  it('refuses an application whose project there is not', async () => {
    const { status, error } = await ensure(application());
    expect({ status, message: error.message }).toEqual({
      status: 409,
      message: `real has no project ${NAME}. Ensure the project first.`,
    });
  });

  it.each([
    ['a project', () => project],
    ['an application', () => application()],
    ['an ApplicationSet', () => set('dev')],
  ])('makes %s once; a second time changes nothing', async (_, manifest) => {
    const first = await ensure(manifest());
    expect(first.error).toBeUndefined();
    expect(first.output.change).toBe('created');

    await untilNothingToDo(manifest());
    expect((await ensure(manifest())).output.change).toBe('unchanged');
  });

  it('tells when the application is there and well', async () => {
    const { application: found } = await until(
      change => change.application?.state === 'synced',
    );
    expect(found).toMatchObject({ ref: REF, autoSync: true });
  });

  it('changes what differs, and says which fields', async () => {
    const changed = application();
    changed.spec.syncPolicy.syncOptions.push('PruneLast=true');
    const { plan, output } = await ensure(changed);
    expect(plan.effects).toEqual([
      {
        effect: 'change',
        object: {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'argocd',
          name: NAME,
        },
        detail: 'spec.syncPolicy.syncOptions',
      },
    ]);
    expect(output).toEqual({ change: 'updated', application: REF });
    await untilNothingToDo(changed);
    expect((await ensure(changed)).output.change).toBe('unchanged');
    expect((await ensure(set('stage'))).output.change).toBe('updated');
  });

  it('leaves alone what an ApplicationSet makes', async () => {
    const name = `${NAME}-stage`;
    await eventually(
      () => argoCd('GET', `applications?name=${name}`),
      ({ items }) => expect(items).toHaveLength(1),
    );
    const { status, error } = await ensure(
      {
        kind: 'Application',
        metadata: { name },
        spec: {
          ...application('other').spec,
          destination: { server: SERVER, namespace: name },
        },
      },
      { adopt: true },
    );
    expect(status).toBe(409);
    expect(error.message).toMatch(
      new RegExp(`The ApplicationSet ${NAME} made it`),
    );
  });

  it('takes over what others made only when told', async () => {
    const manifest = {
      kind: 'AppProject',
      metadata: { name: 'default' },
      spec: { sourceRepos: ['https://nowhere.example.com'] },
    };
    const { plan } = await post('ensure/plan', { instance: 'real', manifest });
    expect(plan.findings).toContainEqual({
      check: 'owner',
      state: 'blocks',
      message:
        'default was not made by Fairway. It exists and is different: choose another name, or set adopt: true to take it over.',
    });
    expect((await ensure(manifest)).status).toBe(409);
  });

  it('says in the words of Argo CD what it refuses', async () => {
    const strange = application();
    strange.spec.destination.namespace = 'kube-system';
    const { status, error } = await ensure(strange);
    expect(status).toBe(409);
    expect(error.message).toMatch(
      /^real refuses: application spec .* do not match any of the allowed destinations/,
    );
  });

  it('deletes it with what it deployed, once', async () => {
    const options = { application: REF };
    await eventually(
      () => post('remove/plan', options),
      ({ plan }) =>
        expect(plan.effects).toContainEqual({
          effect: 'delete',
          object: { kind: 'ConfigMap', namespace: NAME, name: NAME },
        }),
    );
    expect((await post('remove', options)).output.change).toBe('deleting');
    await until(change => change.application === undefined);
    await eventually(
      () => post('remove', options),
      ({ output }) => expect(output).toMatchObject({ change: 'absent' }),
    );
  });
});
