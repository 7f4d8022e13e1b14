import { SourceError, type Source } from '@fairway/kit-node';
import type { Application } from '@fairway/contracts/argocd';
import { upstreamCompositionSchema } from '../upstream/composition';
import { readApplicationSet } from './readApplicationSet';

const application = {
  name: 'shop-prod',
  namespace: 'argocd',
  project: 'shop',
} as Application;

const owned = upstreamCompositionSchema.parse({
  metadata: {
    ownerReferences: [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'x' },
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'ApplicationSet',
        name: 'shop',
      },
    ],
  },
});

/** An Argo CD that answers so, as the source hands it on. */
function sourceOf(answer: object | SourceError) {
  const request = jest.fn(
    async ({ schema }: Parameters<Source['request']>[0]) => {
      if (answer instanceof SourceError) throw answer;
      return { body: schema.parse(answer), receivedAt: new Date() };
    },
  );
  return { name: 'argocd-eu', request } as unknown as Source & {
    request: typeof request;
  };
}

const read = (source: Source, visible = ['shop-prod', 'shop-stage']) =>
  readApplicationSet({
    source,
    application,
    composition: owned,
    visibleNames: async names =>
      new Set(names.filter(name => visible.includes(name))),
  });

const refusal = (status: number, body: object) =>
  new SourceError(`argocd-eu answered with status ${status}: secret words`, {
    source: 'argocd-eu',
    reason: 'status',
    state: 'unreachable',
    status,
    body,
    summary: `argocd-eu answered with status ${status}`,
  });

const well = [
  { type: 'ErrorOccurred', status: 'False', message: 'Successfully generated' },
  {
    type: 'ParametersGenerated',
    status: 'True',
    message: 'Successfully generated',
  },
  {
    type: 'ResourcesUpToDate',
    status: 'True',
    message: 'ApplicationSet up to date',
  },
];

const member = (name: string, step: string, status: string, more = {}) => ({
  application: name,
  step,
  status,
  message: '',
  ...more,
});

it.each([
  ['2.8', {}],
  [
    '2.14',
    { targetRevisions: ['a'], lastTransitionTime: '2026-11-22T10:00:00Z' },
  ],
  ['3.2', { targetRevisions: ['a'] }],
])(
  'tells the steps of a progressive sync in order, as of %s',
  async (_, more) => {
    const source = sourceOf({
      metadata: { name: 'shop' },
      spec: { strategy: { type: 'RollingSync', rollingSync: { steps: [] } } },
      status: {
        conditions: well,
        applicationStatus: [
          member('shop-prod', '10', 'Waiting', more),
          member('shop-stage', '2', 'Progressing', {
            ...more,
            message: 'Syncing',
          }),
        ],
      },
    });
    expect(await read(source)).toEqual({
      applicationSet: {
        name: 'shop',
        namespace: 'argocd',
        errors: [],
        steps: [
          {
            application: 'shop-stage',
            step: '2',
            status: 'Progressing',
            message: 'Syncing',
          },
          {
            application: 'shop-prod',
            step: '10',
            status: 'Waiting',
            message: undefined,
          },
        ],
        hidden: 0,
      },
    });
    expect(source.request).toHaveBeenCalledWith(
      expect.objectContaining({
        path: '/api/v1/applicationsets/shop',
        query: { appsetNamespace: 'argocd' },
        purpose: 'view',
      }),
    );
  },
);

it('does not name applications that the caller may not see', async () => {
  const source = sourceOf({
    spec: { strategy: { type: 'RollingSync' } },
    status: {
      applicationStatus: [
        member('shop-prod', '1', 'Healthy'),
        member('secret-prod', '1', 'Healthy'),
      ],
    },
  });
  const found = await read(source);
  expect(found.applicationSet).toMatchObject({
    steps: [{ application: 'shop-prod' }],
    hidden: 1,
  });
  expect(JSON.stringify(found)).not.toContain('secret-prod');
});

it('has no steps where all is synced at once', async () => {
  const found = await read(
    sourceOf({ spec: {}, status: { conditions: well } }),
  );
  expect(found.applicationSet).toMatchObject({ steps: undefined, errors: [] });
});

it('tells each error once', async () => {
  const message = 'error generating params from git: no such repository';
  const found = await read(
    sourceOf({
      status: {
        conditions: [
          { type: 'ErrorOccurred', status: 'True', message },
          { type: 'ParametersGenerated', status: 'False', message },
          { type: 'ResourcesUpToDate', status: 'False', message: 'not made' },
        ],
      },
    }),
  );
  expect(found.applicationSet?.errors).toEqual([
    { type: 'ErrorOccurred', message },
    { type: 'ResourcesUpToDate', message: 'not made' },
  ]);
});

it.each([
  [
    403,
    { code: 7 },
    /cannot be read: allow .* on argocd-eu "applicationsets, get, shop\/\*"/,
  ],
  [404, { code: 5 }, /is not there any more/],
  [404, {}, /was not told: argocd-eu answered with status 404$/],
  [503, {}, /was not told: argocd-eu answered with status 503$/],
])('notes a set that is not told: %d %j', async (status, body, note) => {
  expect(await read(sourceOf(refusal(status, body)))).toEqual({
    note: expect.stringMatching(note),
  });
});

it('is none where nobody made the application', async () => {
  const source = sourceOf({});
  const alone = upstreamCompositionSchema.parse({ metadata: {} });
  const found = await readApplicationSet({
    source,
    application,
    composition: alone,
    visibleNames: async () => new Set(),
  });
  expect(found).toEqual({});
  expect(source.request).not.toHaveBeenCalled();
});
