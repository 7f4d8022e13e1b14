import type { Application } from '@fairway/contracts/argocd';
import {
  A,
  applicationOf,
  at,
  B,
  failedApplication,
  syncAt,
} from '../testing/applications';
import { changesOf } from './changesOf';
import type { KnownApplication } from './KnownApplication';
import type { News } from './News';

type Look = [time: string, application: Application];

/** What a series of looks tells, each with its time. */
function told(...looks: Look[]): [string, News][] {
  let known: KnownApplication | undefined;
  const all: [string, News][] = [];
  for (const [time, application] of looks) {
    const now = new Date(at(time));
    const learned = changesOf(known, application, {
      now,
      driftAfterMs: 30 * 60_000,
    });
    // As over a restart.
    known = learned
      ? (JSON.parse(JSON.stringify(learned.known)) as KnownApplication)
      : known;
    all.push(
      ...(learned?.news ?? []).map((one): [string, News] => [time, one]),
    );
  }
  return all;
}

const types = (...looks: Look[]) =>
  told(...looks).map(([time, { type }]) => `${time} ${type}`);

const synced = (changes?: Partial<Application>) => applicationOf(changes);
const drifted = (changes: Partial<Application> = {}) =>
  applicationOf({
    state: 'out-of-sync',
    sync: 'OutOfSync',
    reason: { cause: 'resources-differ', count: 2 },
    ...changes,
  });
const deployed = (
  time: string,
  sync: Parameters<typeof syncAt>[1] = { revisions: [B] },
  changes: Partial<Application> = {},
) => synced({ lastSync: syncAt(time, sync), ...changes });
const failed = (time: string, sync: Parameters<typeof syncAt>[1] = {}) =>
  failedApplication(syncAt(time, { phase: 'Failed', revisions: [B], ...sync }));

const BY_HAND = { by: { username: 'mara', automated: false } };

describe('the first look at an application', () => {
  it.each([
    ['synced', synced()],
    ['out of sync', drifted()],
    ['failed', failed('09:30')],
    ['never synced', drifted({ lastSync: undefined })],
  ])('tells nothing: %s', (_, application) => {
    expect(types(['10:00', application], ['10:01', application])).toEqual([]);
  });

  it('tells what was under way then, once it is over', () => {
    const running = drifted({
      state: 'progressing',
      lastSync: syncAt('09:59', { phase: 'Running', finishedAt: undefined }),
    });
    expect(types(['10:00', running], ['10:01', deployed('09:59')])).toEqual([
      '10:01 deployed',
    ]);
  });
});

describe('a deployment', () => {
  it('is told once, with what it brought and who started it', () => {
    const now = deployed('10:01', { revisions: [B], ...BY_HAND });
    expect(told(['10:00', synced()], ['10:03', now], ['10:04', now])).toEqual([
      [
        '10:03',
        {
          type: 'deployed',
          key: at('10:01'),
          at: at('10:02'),
          by: BY_HAND.by,
          revisions: [B],
        },
      ],
    ]);
  });

  it('is none if auto-sync repairs what runs already', () => {
    expect(
      types(
        ['10:00', synced()],
        ['10:03', deployed('10:01', { revisions: [A] })],
      ),
    ).toEqual([]);
  });

  it('is one of an image alone, at the same revision', () => {
    const sync = { revisions: [A], images: ['registry/shop:2'] };
    expect(
      types(
        ['10:00', synced()],
        ['10:03', deployed('10:01', sync, { images: ['registry/shop:2'] })],
        // Auto-sync repairs one of the resources.
        ['10:10', deployed('10:09', { revisions: [A], images: [] })],
        ['10:20', deployed('10:19', sync)],
      ),
    ).toEqual(['10:03 deployed']);
  });

  it('is a rollback, whose revision is not the one that is declared', () => {
    expect(
      types(
        ['10:00', synced()],
        ['10:03', deployed('10:01')],
        ['10:13', drifted({ lastSync: syncAt('10:11', { revisions: [A] }) })],
      ),
    ).toEqual(['10:03 deployed', '10:13 deployed']);
  });

  it('is none if it was a trial', () => {
    const trial = { revisions: [B], dryRun: true as const };
    expect(
      types(['10:00', synced()], ['10:03', deployed('10:01', trial)]),
    ).toEqual([]);
  });

  it('is one of any of several sources', () => {
    expect(
      types(
        ['10:00', deployed('09:00', { revisions: [A, '1.2.3'] })],
        ['10:03', deployed('10:01', { revisions: [A, '1.2.4'] })],
      ),
    ).toEqual(['10:03 deployed']);
  });

  it('waits for who started it, but not for ever', () => {
    const untold = (revisions?: string[]) =>
      deployed('10:00', { by: undefined, revisions }, { sources: source(B) });
    const source = (revision: string) => [
      { repoUrl: 'https://git.example.com/shop.git', revision },
    ];
    expect(
      types(
        ['10:00', synced()],
        ['10:02', untold()],
        ['10:03', untold()],
        ['10:04', untold()],
      ),
    ).toEqual(['10:03 deployed']);
  });

  it('is not told while nobody knows what it brought', () => {
    const untold = drifted({
      lastSync: syncAt('10:01', { revisions: undefined }),
    });
    expect(
      types(
        ['10:00', synced()],
        ['10:05', untold],
        ['10:06', deployed('10:01')],
      ),
    ).toEqual(['10:06 deployed']);
  });

  it('is not told by a replica that is behind', () => {
    expect(
      types(
        ['10:00', synced()],
        ['10:03', deployed('10:01')],
        ['10:04', synced()],
        ['10:05', deployed('10:01')],
      ),
    ).toEqual(['10:03 deployed']);
  });
});

describe('a failed sync', () => {
  it('is told once, with the reason', () => {
    expect(
      told(['10:00', synced()], ['10:03', failed('10:01', BY_HAND)]),
    ).toEqual([
      [
        '10:03',
        {
          type: 'sync-failed',
          key: at('10:01'),
          at: at('10:02'),
          by: BY_HAND.by,
          revisions: [B],
          reason: { cause: 'hook-failed', message: 'exit code 1' },
        },
      ],
    ]);
  });

  it('is one however often auto-sync repeats it, until something changes', () => {
    const C = 'c'.repeat(40);
    expect(
      types(
        ['10:00', synced()],
        ['10:03', failed('10:01')],
        ['10:06', failed('10:05')],
        ['10:10', failed('10:09', { phase: 'Error' })],
        ['10:20', failed('10:19', { revisions: [C] })],
        ['10:30', deployed('10:29', { revisions: [C] })],
        ['10:40', failed('10:39', { revisions: [C] })],
      ),
    ).toEqual([
      '10:03 sync-failed',
      '10:20 sync-failed',
      '10:30 deployed',
      '10:40 sync-failed',
    ]);
  });

  it('that a person tried again is another one', () => {
    expect(
      types(
        ['10:00', synced()],
        ['10:03', failed('10:01', BY_HAND)],
        ['10:06', failed('10:05', BY_HAND)],
      ),
    ).toEqual(['10:03 sync-failed', '10:06 sync-failed']);
  });
});

describe('a drift', () => {
  it('is told when it has lasted, once, and when it is over', () => {
    expect(
      told(
        ['10:00', synced()],
        ['10:05', drifted()],
        ['10:34', drifted()],
        ['10:35', drifted()],
        ['10:50', drifted()],
        ['11:00', synced()],
        ['11:10', synced()],
      ),
    ).toEqual([
      [
        '10:35',
        {
          type: 'drift',
          key: at('10:05'),
          at: at('10:35'),
          since: at('10:05'),
          reason: { cause: 'resources-differ', count: 2 },
        },
      ],
      [
        '11:00',
        {
          type: 'drift-ended',
          key: at('10:05'),
          at: at('11:00'),
          since: at('10:05'),
        },
      ],
    ]);
  });

  it('that ends before is none, and another one begins anew', () => {
    expect(
      types(
        ['10:00', drifted()],
        ['10:20', synced()],
        ['10:25', drifted()],
        ['10:54', drifted()],
        ['10:55', drifted()],
      ),
    ).toEqual(['10:55 drift']);
  });

  it.each(['Running', 'Terminating', 'Failed', 'Error'] as const)(
    'waits while the last sync is %s, which is told otherwise or may end it',
    phase => {
      const during = drifted({ lastSync: syncAt('09:00', { phase }) });
      const all = types(
        ['10:00', during],
        ['10:40', during],
        ['10:41', drifted()],
      );
      expect(all.filter(one => one.endsWith('drift'))).toEqual(['10:41 drift']);
    },
  );

  it('goes on while nobody can compare, and is not told then', () => {
    const unknown = synced({ sync: 'Unknown', state: 'unknown' });
    expect(
      types(
        ['10:00', drifted()],
        ['10:10', unknown],
        ['10:40', unknown],
        ['10:41', drifted()],
      ),
    ).toEqual(['10:41 drift']);
  });
});

describe('what is not known is no change', () => {
  const silent = (application: Application): Application => ({
    ...application,
    state: 'stale',
    reason: { cause: 'instance-silent' },
  });

  it.each([
    ['synced', synced()],
    ['out of sync', drifted()],
    ['failed', failed('10:01')],
    ['deployed', deployed('10:01')],
  ])('whatever it last was: %s', (_, application) => {
    expect(
      types(
        ['10:00', synced()],
        ['10:05', silent(application)],
        ['11:00', silent(application)],
      ),
    ).toEqual([]);
  });

  it('and is caught up on, once, when it is known again', () => {
    expect(
      types(
        ['10:00', synced()],
        ['10:05', silent(synced())],
        ['12:00', deployed('11:00')],
        ['12:01', deployed('11:00')],
      ),
    ).toEqual(['12:00 deployed']);
  });

  it('is no first look either', () => {
    expect(
      types(['10:00', silent(synced())], ['10:05', deployed('09:30')]),
    ).toEqual([]);
  });
});
