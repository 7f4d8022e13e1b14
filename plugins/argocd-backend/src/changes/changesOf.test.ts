import type { Application } from '@fairway/contracts/argocd';
import { syncAt } from '../testing/applications';
import { deployed, drifted, failed, synced, toldTypes } from '../testing/looks';

describe('the first look at an application', () => {
  it.each([
    ['synced', synced()],
    ['out of sync', drifted()],
    ['failed', failed('09:30')],
    ['never synced', drifted({ lastSync: undefined })],
  ])('tells nothing: %s', (_, application) => {
    expect(toldTypes(['10:00', application], ['10:01', application])).toEqual(
      [],
    );
  });

  it('tells what was under way then, once it is over', () => {
    const running = drifted({
      state: 'progressing',
      lastSync: syncAt('09:59', { phase: 'Running', finishedAt: undefined }),
    });
    expect(toldTypes(['10:00', running], ['10:01', deployed('09:59')])).toEqual(
      ['10:01 deployed'],
    );
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
      toldTypes(
        ['10:00', synced()],
        ['10:05', silent(application)],
        ['11:00', silent(application)],
      ),
    ).toEqual([]);
  });

  it('and is caught up on, once, when it is known again', () => {
    expect(
      toldTypes(
        ['10:00', synced()],
        ['10:05', silent(synced())],
        ['12:00', deployed('11:00')],
        ['12:01', deployed('11:00')],
      ),
    ).toEqual(['12:00 deployed']);
  });

  it('is no first look either', () => {
    expect(
      toldTypes(['10:00', silent(synced())], ['10:05', deployed('09:30')]),
    ).toEqual([]);
  });
});
