import type { Application } from '@fairway/contracts/argocd';
import { SourceError, type Source } from '@fairway/kit-node';
import { deployedNow } from './deployedNow';

const written = { repoURL: 'https://git.example.com/shop', path: 'checkout' };
const source = { repoUrl: written.repoURL, path: written.path };

const application = (changes: Partial<Application> = {}) =>
  ({
    instance: 'argocd-eu',
    namespace: 'argocd',
    name: 'checkout',
    project: 'shop',
    sync: 'OutOfSync',
    sources: [{ ...source, revision: 'waits' }],
    ...changes,
  } as Application);

/** An Argo CD that remembers these deployments, oldest first. */
function argoCd(history: unknown) {
  const request = jest.fn(async ({ schema }) => ({
    body: schema.parse({ status: { history } }),
    receivedAt: new Date(),
  }));
  return { name: 'argocd-eu', request } as unknown as jest.Mocked<Source>;
}

const now = (found: Application, asked?: Source) =>
  deployedNow(found, asked, (url, revision) => `${url}/commit/${revision}`);

const release = (id: number, revision: string) => ({
  id,
  source: written,
  revision,
});

it('in sync, it is what was compared with last', async () => {
  const asked = argoCd([]);
  const { sources } = application();
  const found = await now(application({ sync: 'Synced' }), asked);
  expect(found).toEqual({ sources });
  expect(asked.request).not.toHaveBeenCalled();
});

it('out of sync, it is what was deployed last', async () => {
  const asked = argoCd([release(0, 'first'), release(1, 'last')]);
  expect(await now(application(), asked)).toMatchObject({
    sources: [{ ...source, revision: 'last' }],
  });
  expect(asked.request).toHaveBeenCalledWith(
    expect.objectContaining({
      path: '/api/v1/applications/checkout',
      query: { appNamespace: 'argocd', project: 'shop' },
    }),
  );
});

it('of several sources, each has its revision', async () => {
  const asked = argoCd([
    {
      id: 0,
      source: { repoURL: '' },
      sources: [written, { repoURL: 'charts', chart: 'redis' }],
      revisions: ['last', '1.9.0'],
    },
  ]);
  expect(await now(application(), asked)).toMatchObject({
    sources: [
      { ...source, revision: 'last' },
      { repoUrl: 'charts', chart: 'redis', revision: '1.9.0' },
    ],
  });
});

it('is asked for where a list did not tell the revision', async () => {
  const found = await now(
    application({ sync: 'Synced', sources: [source] }),
    argoCd([release(0, 'last')]),
  );
  expect(found).toMatchObject({ sources: [{ revision: 'last' }] });
});

it.each([[[]], [null], [undefined]])(
  'is nothing where the history is %j',
  async history => {
    expect(await now(application(), argoCd(history))).toMatchObject({
      reason: { cause: 'not-deployed', about: 'checkout' },
    });
  },
);

it('is not known where Argo CD does not answer', async () => {
  const asked = argoCd([]);
  asked.request.mockRejectedValue(
    new SourceError('argocd-eu does not answer: at 10.0.0.1', {
      source: 'argocd-eu',
      reason: 'network',
      state: 'unreachable',
      summary: 'argocd-eu does not answer',
    }),
  );
  expect(await now(application(), asked)).toEqual({
    reason: {
      cause: 'not-told',
      about: 'argocd-eu',
      message: 'What checkout deploys is not known: argocd-eu does not answer',
      mend: expect.any(String),
    },
  });
});

it('is not known where it is gone, or our account may not read it', async () => {
  for (const code of [5, 7]) {
    const asked = argoCd([]);
    asked.request.mockRejectedValue(
      new SourceError('argocd-eu refuses', {
        source: 'argocd-eu',
        reason: 'status',
        state: 'forbidden',
        body: { code },
      }),
    );
    expect(await now(application(), asked)).toMatchObject({
      reason: {
        cause: 'not-told',
        message: expect.stringContaining('argocd/checkout'),
      },
    });
  }
});

it('of Flux, it is what Flux applied, if it says so', async () => {
  const flux = application({ tool: 'flux' });
  expect(await now(flux)).toEqual({ sources: flux.sources });
  expect(await now({ ...flux, sources: [source] })).toMatchObject({
    reason: { cause: 'not-told', about: 'checkout' },
  });
});
