import type { ApplicationChange } from '@fairway/contracts/argocd';
import { durationWords } from './changeWords';
import { notificationOf } from './notificationOf';

const change = (
  type: ApplicationChange['type'],
  more: Partial<ApplicationChange> = {},
): ApplicationChange => ({
  id: `${type}:eu/argocd/shop-prod:x`,
  type,
  at: '2026-11-22T10:35:00.000Z',
  application: {
    ref: 'eu/argocd/shop-prod',
    instance: 'eu',
    namespace: 'argocd',
    name: 'shop-prod',
    environment: 'production',
    production: true,
    cluster: 'prod-eu',
  },
  entityRefs: ['component:default/shop', 'component:default/cart'],
  sources: [
    {
      repoUrl: 'https://git.example.com/shop.git',
      revision: `3f2c1ab0${'0'.repeat(32)}`,
      author: 'Mara',
      message: 'feat: gift cards\n\nAll of them.',
    },
  ],
  images: [],
  ...more,
});

it.each<[ApplicationChange, string, string]>([
  [
    change('sync-failed', {
      reason: {
        cause: 'hook-failed',
        resource: { kind: 'Job', name: 'db-migrate' },
        message: 'Job has reached the specified backoff limit',
      },
    }),
    'shop-prod could not be synced',
    'In production on prod-eu: hook Job/db-migrate failed. Argo CD says: Job has reached the specified backoff limit. It was to bring “feat: gift cards” (3f2c1ab0) by Mara. Fix it, then sync again.',
  ],
  [
    change('sync-failed', { sources: [], reason: { cause: 'not-told' } }),
    'shop-prod could not be synced',
    'In production on prod-eu: the sync failed, and Argo CD does not say why. Fix it, then sync again.',
  ],
  [
    change('drift', {
      since: '2026-11-22T10:05:00.000Z',
      reason: {
        cause: 'resources-differ',
        count: 3,
        resource: { kind: 'ConfigMap', name: 'shop' },
      },
    }),
    'shop-prod has been out of sync for 30 min',
    'In production on prod-eu: 3 resources differ from what is declared, ConfigMap/shop first. Sync it, or declare in Git what runs.',
  ],
  [
    change('drift-ended'),
    'shop-prod is in sync again',
    'In production on prod-eu: what runs is what is declared.',
  ],
  [
    change('deployed', { by: { automated: false, username: 'jonas' } }),
    'shop-prod was deployed',
    'In production on prod-eu: “feat: gift cards” (3f2c1ab0) by Mara. Synced by jonas.',
  ],
  [
    change('deployed', {
      by: { automated: true },
      sources: [
        {
          repoUrl: 'https://charts.example.com',
          chart: 'shop',
          revision: '1.2.3',
        },
      ],
    }),
    'shop-prod was deployed',
    'In production on prod-eu: chart shop 1.2.3. Synced by auto-sync.',
  ],
])(
  '%#: says what happened, where, to what, and the mend',
  (one, title, description) => {
    expect(notificationOf(one)).toMatchObject({ title, description });
  },
);

it('leads to the page of the entity, and replaces what was said of the application before', () => {
  expect(notificationOf(change('deployed'))).toMatchObject({
    link: '/catalog/default/component/shop',
    scope: 'eu/argocd/shop-prod',
    topic: 'deployed',
  });
});

it.each([
  ['sync-failed', true, 'high'],
  ['sync-failed', false, 'low'],
  ['drift', true, 'high'],
  ['drift', false, 'low'],
  ['drift-ended', true, 'normal'],
  ['deployed', true, 'low'],
] as const)(
  '%s, in production: %p, is of severity %s',
  (type, production, severity) => {
    const { application } = change(type);
    expect(
      notificationOf(
        change(type, { application: { ...application, production } }),
      ),
    ).toMatchObject({ severity });
  },
);

it('says where as far as that is known, and not a whole log', () => {
  const { application } = change('sync-failed');
  const { description } = notificationOf(
    change('sync-failed', {
      application: {
        ...application,
        environment: undefined,
        cluster: undefined,
      },
      reason: { cause: 'operation-failed', message: 'x'.repeat(5000) },
    }),
  );
  expect(description).toMatch(
    /^In eu: the sync failed\. Argo CD says: x{300}… /,
  );
});

it.each([
  [30, '30 min'],
  [60, '1 h'],
  [216, '3 h 36 min'],
  [31 * 60 + 5, '31 h'],
  [6 * 24 * 60 + 90, '6 d'],
])('%d minutes are %s', (minutes, words) => {
  expect(durationWords(minutes * 60_000)).toBe(words);
});
