import { SourceError } from '@fairway/kit-node';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Commits } from './Commits';
import { CommitStore } from './CommitStore';

jest.setTimeout(60_000);

const REPO = 'https://git.example.com/shop.git';
const SHA = 'a'.repeat(40);
const told = {
  author: 'Ada <ada@example.com>',
  message: 'Raise the limit',
  date: '2026-11-22T10:00:00Z',
};
const kept = { ...told, date: '2026-11-22T10:00:00.000Z' };

function refusal(status: number, message: string) {
  return new SourceError(
    `argocd-eu answered with status ${status}: ${message}`,
    {
      source: 'argocd-eu',
      reason: 'status',
      state: 'unreachable',
      status,
    },
  );
}

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
});

describe.each(databases.eachSupportedId())('Commits in %s', id => {
  let now = new Date('2026-11-22T12:00:00Z');
  let store: CommitStore;
  const commits = () => Commits.create({ store, now: () => now });

  beforeEach(async () => {
    const knex = await databases.init(id);
    store = await CommitStore.create(
      mockServices.database.mock({
        getClient: async () => knex,
      }),
    );
  });

  it('are asked for once, by however many at once, and never again', async () => {
    const ask = jest.fn(async () => told);
    const first = commits();
    const found = await Promise.all([
      first.get(REPO, SHA, ask),
      first.get(REPO, SHA, ask),
    ]);
    expect(found).toEqual([kept, kept]);
    expect(await first.get(REPO, SHA, ask)).toEqual(kept);
    // Another replica, or after a restart.
    expect(await commits().get(REPO, SHA, ask)).toEqual(kept);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('of two repositories are two', async () => {
    const ask = jest.fn(async () => told);
    const one = commits();
    await one.get(REPO, SHA, ask);
    await one.get(`${REPO}2`, SHA, ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it.each([
    [404, 'revision not found'],
    [500, 'fatal: remote error: upload-pack: not our ref'],
    [500, `failed to get git metadata: fatal: bad object ${SHA}`],
  ])(
    'that are not there (%p %s) are asked for again after a while',
    async (status, message) => {
      const ask = jest.fn().mockRejectedValueOnce(refusal(status, message));
      const one = commits();
      expect(await one.get(REPO, SHA, ask)).toBeUndefined();
      expect(await one.get(REPO, SHA, ask)).toBeUndefined();
      expect(await commits().get(REPO, SHA, ask)).toBeUndefined();
      expect(ask).toHaveBeenCalledTimes(1);

      now = new Date(now.getTime() + 11 * 60_000);
      ask.mockResolvedValue(told);
      expect(await one.get(REPO, SHA, ask)).toEqual(kept);
      expect(await one.get(REPO, SHA, ask)).toEqual(kept);
      expect(ask).toHaveBeenCalledTimes(2);
    },
  );

  it('are not unknown because Argo CD does not answer', async () => {
    const ask = jest.fn().mockRejectedValueOnce(refusal(503, 'not ready'));
    const one = commits();
    await expect(one.get(REPO, SHA, ask)).rejects.toThrow('not ready');
    ask.mockResolvedValue(told);
    expect(await one.get(REPO, SHA, ask)).toEqual(kept);
  });
});
