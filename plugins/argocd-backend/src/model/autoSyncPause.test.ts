import { observed } from '../testing/observed';
import { AUTO_SYNC_PAUSED_ANNOTATION, autoSyncPaused } from './autoSyncPause';

const pause = {
  by: 'user:default/mara',
  at: '2026-11-22T12:00:00.000Z',
  policy: { prune: true },
};

function told(annotation: string, automated?: { enabled?: boolean }) {
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

it.each([[undefined], [{ enabled: false }]])(
  'tells who paused it, while the policy is %j',
  automated => {
    expect(told(JSON.stringify(pause), automated)).toEqual({
      by: pause.by,
      at: pause.at,
      reason: undefined,
    });
  },
);

it.each([
  ['auto-sync is on again', JSON.stringify(pause), {}],
  ['it is no JSON', '{', undefined],
  ['it is not ours', JSON.stringify({ ...pause, at: 'now' }), undefined],
])('tells nothing where %s', (_, annotation, automated) => {
  expect(told(annotation, automated)).toBeUndefined();
});
