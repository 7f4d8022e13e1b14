import { observed } from '../testing/observed';
import { mergeEvents, mergeList } from './merge';

const named = (name: string, resourceVersion = '7') => ({
  metadata: { name, namespace: 'argocd', resourceVersion },
});
const outOfSync = { sync: { status: 'OutOfSync' } };
const conditions = [{ type: 'SyncError', message: 'why' }];

/** What a list tells of it: no conditions, no resource version. */
function listed(status = {}, name = 'shop') {
  const { application } = observed(status);
  return { ...application, metadata: { name, namespace: 'argocd' } };
}

describe('mergeList', () => {
  it('knows no details of what it sees for the first time', () => {
    expect(mergeList([], [listed()])).toMatchObject([{ detailed: false }]);
  });

  it('keeps details that agree with the list', () => {
    const [merged] = mergeList([observed({ conditions })], [listed()]);
    expect(merged.detailed).toBe(true);
    expect(merged.application.status?.conditions).toEqual(conditions);
    expect(merged.application.metadata.resourceVersion).toBe('7');
  });

  it('drops details that do not: they tell of another moment', () => {
    const [merged] = mergeList([observed({ conditions })], [listed(outOfSync)]);
    expect(merged.detailed).toBe(false);
    expect(merged.application.status?.sync?.status).toBe('OutOfSync');
    expect(merged.application.status?.conditions).toBeUndefined();
  });

  it('forgets what is not in the list, which no watch told', () => {
    const known = [observed(), observed({}, named('gone'))];
    const merged = mergeList(known, [listed()]);
    expect(merged.map(({ application }) => application.metadata.name)).toEqual([
      'shop',
    ]);
  });

  it('tells applications of one name in two namespaces apart', () => {
    const other = { ...listed(), metadata: { name: 'shop', namespace: 'b' } };
    expect(mergeList([observed()], [listed(), other])).toMatchObject([
      { detailed: true },
      { detailed: false },
    ]);
  });
});

describe('mergeEvents', () => {
  const event = (
    type: 'ADDED' | 'MODIFIED' | 'DELETED',
    { application } = observed(),
  ) => ({ type, application });

  it('adds, changes and removes', () => {
    const after = mergeEvents(
      [observed(), observed({}, named('b'))],
      [
        event('MODIFIED', observed(outOfSync, named('shop', '8'))),
        event('DELETED', observed({}, named('b'))),
        event('ADDED', observed({}, named('c'))),
      ],
    );
    expect(
      after.map(({ application: { metadata, status } }) => [
        metadata.name,
        status?.sync?.status,
      ]),
    ).toEqual([
      ['shop', 'OutOfSync'],
      ['c', 'Synced'],
    ]);
  });

  it('takes an event twice, and not one that comes late', () => {
    const newer = event('MODIFIED', observed(outOfSync, named('shop', '10')));
    const late = event('MODIFIED', observed({}, named('shop', '9')));
    const after = mergeEvents([observed()], [newer, newer, late]);
    expect(after).toHaveLength(1);
    expect(after[0].application.status?.sync?.status).toBe('OutOfSync');
  });

  it('knows the details of what the watch told, where the list gave none', () => {
    const [known] = mergeList([], [listed()]);
    expect(mergeEvents([known], [event('ADDED')])).toMatchObject([
      { detailed: true },
    ]);
  });
});
