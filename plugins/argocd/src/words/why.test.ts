import {
  APPLICATION_STATES,
  type Application,
  applicationReasonSchema,
} from '@fairway/contracts/argocd';
import { kitTranslate as kit } from '@fairway/kit-react/testUtils';
import { application, deadInstance } from '../testing';
import { translate as t } from '../testing/translate';
import { whyOf } from './why';

const CAUSES = applicationReasonSchema.shape.cause.options;
const since = '2026-03-11T13:46:00.000Z';
const resource = { kind: 'Deployment', name: 'checkout' };

const why = (changes: Partial<Application>) =>
  whyOf(application(changes), { t, kit, sources: [deadInstance()] });

describe.each(['argocd', 'flux'] as const)('of %s', tool => {
  it.each(CAUSES)('every state by %s is closed sentences', cause => {
    for (const state of APPLICATION_STATES)
      for (const told of [{}, { since, resource, count: 2, message: 'why' }]) {
        const sentence = why({ tool, state, reason: { cause, ...told } });
        expect(sentence).toMatch(/^\*\*.+\*\*|^\*\*.+\.\*\*/);
        expect(sentence).toMatch(/(\.|\.\*\*|<message\/>)$/);
        expect(sentence).not.toMatch(/undefined|null|\{\{|NaN/);
        expect(sentence?.includes('<message/>')).toBe('message' in told);
      }
  });
});

it('has nothing to explain where all is well', () => {
  expect(why({ reason: undefined })).toBeUndefined();
});

it.each<[string, Partial<Application>, string]>([
  [
    'a hook that failed',
    {
      state: 'sync-failed',
      reason: {
        cause: 'hook-failed',
        since,
        message: 'no',
        resource: { kind: 'Job', name: 'db-migrate' },
      },
    },
    '**Hook Job/db-migrate failed <age/>.** Argo CD says: <message/> Fix it, then sync again.',
  ],
  [
    'an instance that does not answer, by what its source says',
    {
      state: 'stale',
      instance: 'argocd-us',
      reason: { cause: 'instance-silent' },
    },
    '**argocd-us does not answer.** It said: no answer within 10 s. This row is its last known state, from <asOf/>.',
  ],
  [
    'an instance of which no source tells',
    { state: 'stale', instance: 'gone', reason: { cause: 'instance-silent' } },
    '**gone was not heard lately.** This row is its last known state, from <asOf/>.',
  ],
  [
    'a cluster that died while Argo CD says that all is well',
    { state: 'stale', reason: { cause: 'cluster-silent', since } },
    '**Argo CD has not heard from prod-eu-1 since <since/>.** Synced and Healthy are as old as that. The platform team mends the connection of this cluster in Argo CD.',
  ],
  [
    'one resource that differs, by whether Argo CD mends it by itself',
    {
      state: 'out-of-sync',
      autoSync: true,
      reason: { cause: 'resources-differ', count: 1, resource },
    },
    '**Deployment/checkout differs from what is declared.** Auto-sync is on: if this stays, Argo CD cannot apply what is declared.',
  ],
  [
    'a difference of which nobody knows whether auto-sync is on',
    {
      state: 'out-of-sync',
      autoSync: undefined,
      reason: { cause: 'resources-differ', count: 3, resource },
    },
    '**3 resources differ from what is declared,** Deployment/checkout first. Sync it, or declare in Git what runs.',
  ],
  [
    'a difference that Fairway has seen before',
    {
      state: 'out-of-sync',
      autoSync: false,
      driftSince: since,
      reason: { cause: 'resources-differ', count: 1, resource },
    },
    '**Deployment/checkout differs from what is declared.** Fairway has seen it so since <drift/>. Auto-sync is off: sync it, or declare in Git what runs.',
  ],
  [
    'a difference that a rollback left on purpose',
    {
      state: 'out-of-sync',
      autoSync: false,
      autoSyncPaused: { by: 'user:default/mara', at: since },
      driftSince: since,
      reason: { cause: 'resources-differ', count: 1, resource },
    },
    '**Deployment/checkout differs from what is declared.** Fairway has seen it so since <drift/>. Auto-sync is paused: declare in Git what shall run, then resume it.',
  ],
  [
    'something worse than a difference, of which that is no word',
    {
      state: 'degraded',
      sync: 'OutOfSync',
      driftSince: since,
      reason: { cause: 'resource-degraded', resource },
    },
    '**Deployment/checkout is degraded.** Look at its events and logs.',
  ],
  [
    'a roll-out within its time',
    {
      state: 'progressing',
      reason: { cause: 'resource-progressing', resource },
    },
    '**Deployment/checkout is rolling out.**',
  ],
  [
    'a roll-out that takes too long',
    {
      state: 'stuck',
      reason: { cause: 'resource-progressing', resource, since },
    },
    '**Deployment/checkout has been rolling out since <since/>.** That is too long: look at the events of what it waits for.',
  ],
  [
    'a reason that is not told',
    { state: 'degraded', reason: { cause: 'not-told' } },
    '**A resource is degraded.** Argo CD does not tell Fairway why; open it there.',
  ],
])('%s', (_, changes, sentence) => {
  expect(why(changes)).toBe(sentence);
});

it('says of a canary that waits that it waits', () => {
  const canary = { cause: 'canary-running', resource } as const;
  expect(why({ state: 'suspended', reason: canary })).toBe(
    '**Deployment/checkout waits.**',
  );
});
