import { A, at, B, syncAt } from '../testing/applications';
import {
  BY_HAND,
  deployed,
  drifted,
  failed,
  synced,
  told,
  toldTypes,
} from '../testing/looks';

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
      toldTypes(
        ['10:00', synced()],
        ['10:03', deployed('10:01', { revisions: [A] })],
      ),
    ).toEqual([]);
  });

  it('is one of an image alone, at the same revision', () => {
    const sync = { revisions: [A], images: ['registry/shop:2'] };
    expect(
      toldTypes(
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
      toldTypes(
        ['10:00', synced()],
        ['10:03', deployed('10:01')],
        ['10:13', drifted({ lastSync: syncAt('10:11', { revisions: [A] }) })],
      ),
    ).toEqual(['10:03 deployed', '10:13 deployed']);
  });

  it('is none if it was a trial', () => {
    const trial = { revisions: [B], dryRun: true as const };
    expect(
      toldTypes(['10:00', synced()], ['10:03', deployed('10:01', trial)]),
    ).toEqual([]);
  });

  it('is one of any of several sources', () => {
    expect(
      toldTypes(
        ['10:00', deployed('09:00', { revisions: [A, '1.2.3'] })],
        ['10:03', deployed('10:01', { revisions: [A, '1.2.4'] })],
      ),
    ).toEqual(['10:03 deployed']);
  });

  it('waits for who started it, but not for ever', () => {
    const source = (revision: string) => [
      { repoUrl: 'https://git.example.com/shop.git', revision },
    ];
    const untold = (revisions?: string[]) =>
      deployed('10:00', { by: undefined, revisions }, { sources: source(B) });
    expect(
      toldTypes(
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
      toldTypes(
        ['10:00', synced()],
        ['10:05', untold],
        ['10:06', deployed('10:01')],
      ),
    ).toEqual(['10:06 deployed']);
  });

  it('has the same key when a replica that is behind looked in between', () => {
    const all = told(
      ['10:00', synced()],
      ['10:03', deployed('10:01')],
      ['10:04', synced()],
      ['10:05', deployed('10:01')],
    );
    expect(all.map(([time, { key }]) => [time, key])).toEqual([
      ['10:03', at('10:01')],
      ['10:05', at('10:01')],
    ]);
  });

  it('is one again after Argo CD was restored to what it was before', () => {
    expect(
      toldTypes(
        ['10:00', synced()],
        ['10:03', deployed('10:01')],
        ['10:10', synced()],
        ['10:20', deployed('10:19')],
      ),
    ).toEqual(['10:03 deployed', '10:20 deployed']);
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
      toldTypes(
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
      toldTypes(
        ['10:00', synced()],
        ['10:03', failed('10:01', BY_HAND)],
        ['10:06', failed('10:05', BY_HAND)],
      ),
    ).toEqual(['10:03 sync-failed', '10:06 sync-failed']);
  });
});
