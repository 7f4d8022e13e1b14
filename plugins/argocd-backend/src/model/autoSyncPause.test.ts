import { observed } from '../testing/observed';
import { AUTO_SYNC_PAUSED_ANNOTATION, autoSyncPaused } from './autoSyncPause';

const pause = {
  by: 'user:default/mara',
  at: '2026-11-22T12:00:00.000Z',
  policy: { prune: true },
  left: { prune: true, enabled: false },
};

function told(annotation: string, automated?: Record<string, unknown> | null) {
  const { application } = observed(
    {},
    {
      metadata: {
        name: 'shop',
        annotations: { [AUTO_SYNC_PAUSED_ANNOTATION]: annotation },
      },
      spec: { syncPolicy: { automated } },
    },
  );
  return autoSyncPaused(application);
}

it.each([
  [undefined, null],
  [null, null],
  [pause.left, pause.left],
  [{ enabled: false, prune: true }, pause.left],
])(
  'tells who paused it, while the policy is %j as it was left',
  (automated, left) => {
    expect(told(JSON.stringify({ ...pause, left }), automated)).toEqual({
      by: pause.by,
      at: pause.at,
      reason: undefined,
    });
  },
);

it.each([null, { enabled: false }])(
  'tells who paused it where it was not written down how it was left, while the policy is %j',
  automated => {
    const { left, ...before } = pause;
    expect(told(JSON.stringify(before), automated)).toMatchObject({
      by: pause.by,
    });
    expect(told(JSON.stringify(before), {})).toBeUndefined();
  },
);

it.each([
  ['auto-sync is on again', JSON.stringify(pause), {}],
  ['it was on since, and is off without a policy', JSON.stringify(pause), null],
  [
    'it was on since, and is off with another policy',
    JSON.stringify(pause),
    { enabled: false, selfHeal: true },
  ],
  ['it is no JSON', '{', undefined],
  ['it is not ours', JSON.stringify({ ...pause, at: 'now' }), undefined],
])('tells nothing where %s', (_, annotation, automated) => {
  expect(told(annotation, automated)).toBeUndefined();
});
