import { at, syncAt } from '../testing/applications';
import { drifted, synced, told, toldTypes } from '../testing/looks';

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
      toldTypes(
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
      const all = toldTypes(
        ['10:00', during],
        ['10:40', during],
        ['10:41', drifted()],
      );
      expect(all.filter(one => one.endsWith('drift'))).toEqual(['10:41 drift']);
    },
  );

  it('does not wait for a trial', () => {
    const trial = syncAt('10:20', { phase: 'Failed', dryRun: true });
    expect(
      toldTypes(['10:00', drifted()], ['10:30', drifted({ lastSync: trial })]),
    ).toEqual(['10:30 drift']);
  });

  it('goes on while nobody can compare, and is not told then', () => {
    const unknown = synced({ sync: 'Unknown', state: 'unknown' });
    expect(
      toldTypes(
        ['10:00', drifted()],
        ['10:10', unknown],
        ['10:40', unknown],
        ['10:41', drifted()],
      ),
    ).toEqual(['10:41 drift']);
  });
});
