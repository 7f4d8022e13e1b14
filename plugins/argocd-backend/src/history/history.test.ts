import { SourceError } from '@fairway/kit-node';
import { historySchema } from '../upstream/history';
import { addCommits } from './addCommits';
import { toDeployments } from './toDeployments';

const REPO = 'https://git.example.com/shop.git';
const SHA = (digit: string) => digit.repeat(40);
const git = { repoURL: REPO, path: 'deploy', targetRevision: 'main' };
const chart = {
  repoURL: 'https://charts.example.com',
  chart: 'shop',
  targetRevision: '4.*',
};
const times = {
  deployStartedAt: '2026-11-22T10:00:00Z',
  deployedAt: '2026-11-22T10:01:00Z',
};

const deploymentsOf = (history: unknown) =>
  toDeployments(
    historySchema.parse({ status: { history } }).status.history,
    (_, revision) => `https://git.example.com/shop/commit/${revision}`,
  );

const deployed = {
  startedAt: '2026-11-22T10:00:00.000Z',
  deployedAt: '2026-11-22T10:01:00.000Z',
};
const ofGit = (revision: string) => ({
  repoUrl: REPO,
  path: 'deploy',
  chart: undefined,
  targetRevision: 'main',
  revision,
  revisionUrl: `https://git.example.com/shop/commit/${revision}`,
});

it.each([
  ['2.8', {}, undefined],
  ['2.14, of a deployment before 2.11', { initiatedBy: {} }, undefined],
  [
    '3.0',
    { initiatedBy: { username: 'ada' } },
    { username: 'ada', automated: false },
  ],
  [
    '3.5',
    { initiatedBy: { automated: true } },
    { username: undefined, automated: true },
  ],
])('reads who started it from %s', (_, initiated, by) => {
  const entry = { id: 3, revision: SHA('a'), source: git, ...times };
  expect(deploymentsOf([{ ...entry, ...initiated }])).toEqual([
    { id: 3, ...deployed, by, sources: [ofGit(SHA('a'))], current: true },
  ]);
});

it('pairs each of several sources with its revision', () => {
  const [{ sources }] = deploymentsOf([
    {
      id: 0,
      // Go writes an empty source beside several.
      source: { repoURL: '' },
      sources: [chart, git],
      revisions: ['4.2.1', SHA('b')],
      ...times,
    },
  ]);
  expect(sources).toEqual([
    {
      repoUrl: 'https://charts.example.com',
      chart: 'shop',
      path: undefined,
      targetRevision: '4.*',
      revision: '4.2.1',
      revisionUrl: undefined,
    },
    ofGit(SHA('b')),
  ]);
});

it('has the newest first, which is the current one', () => {
  const entry = (id: number) => ({ id, revision: SHA('a'), source: git });
  expect(
    deploymentsOf([entry(7), entry(8)]).map(({ id, current }) => [id, current]),
  ).toEqual([
    [8, true],
    [7, false],
  ]);
});

it.each([undefined, null, []])('of %j is none', history => {
  expect(deploymentsOf(history)).toEqual([]);
});

it('is none of what was never compared', () => {
  expect(historySchema.parse({ metadata: {} }).status.history).toEqual([]);
});

it.each([{ status: { history: {} } }, { status: { history: [{}] } }])(
  'does not read %j as none',
  answer => {
    expect(historySchema.safeParse(answer).success).toBe(false);
  },
);

describe('commits of the history', () => {
  const options = {
    application: { name: 'shop', namespace: 'argocd', project: 'default' },
    patienceMs: 50,
  };
  const told = {
    author: 'Ada <ada@example.com>',
    message: 'Raise it',
    date: '2026-11-22T09:00:00.000Z',
  };
  /** Without what is remembered: each question arrives. */
  const commits = {
    get: async (_: string, __: string, ask: () => Promise<typeof told>) =>
      ask(),
  };

  it('are asked for once each, of the sources of that time', async () => {
    const commit = jest.fn(async () => told);
    const deployments = await addCommits(
      deploymentsOf([
        { id: 1, revision: SHA('a'), source: git },
        {
          id: 2,
          sources: [chart, git],
          revisions: ['4.2.1', SHA('b')],
        },
        { id: 3, revision: SHA('a'), source: git },
        { id: 4, revision: '4.2.1', source: chart },
      ]),
      { ...options, commits, client: { commit } },
    );
    const key = { name: 'shop', namespace: 'argocd' };
    expect(commit.mock.calls).toEqual([
      [
        key,
        SHA('a'),
        { project: 'default', sourceIndex: undefined, versionId: 3 },
      ],
      [key, SHA('b'), { project: 'default', sourceIndex: 1, versionId: 2 }],
    ]);
    const facts = {
      author: 'Ada',
      message: 'Raise it',
      at: '2026-11-22T09:00:00.000Z',
    };
    expect(
      deployments.map(({ sources }) => sources.map(one => one.commit)),
    ).toEqual([[undefined], [facts], [undefined, facts], [facts]]);
  });

  it('are absent where they are not told in time or at all, and unknown where there is none', async () => {
    const answers: Record<string, () => Promise<any>> = {
      [SHA('a')]: () => new Promise(() => {}),
      [SHA('b')]: async () => {
        throw new SourceError('argocd-eu failed', {
          source: 'argocd-eu',
          reason: 'status',
          state: 'unreachable',
        });
      },
      [SHA('c')]: async () => undefined,
      [SHA('d')]: async () => told,
    };
    const deployments = await addCommits(
      deploymentsOf(
        Object.keys(answers).map((revision, id) => ({
          id,
          revision,
          source: git,
        })),
      ),
      {
        ...options,
        commits: { get: (_, revision) => answers[revision]() },
        client: { commit: jest.fn() },
      },
    );
    expect(
      deployments.map(({ sources: [{ commit }] }) => commit?.author ?? commit),
    ).toEqual(['Ada', { unknown: true }, undefined, undefined]);
  });

  it('are asked for of the newest twenty only', async () => {
    const commit = jest.fn(async () => told);
    const history = Array.from({ length: 30 }, (_, id) => ({
      id,
      revision: id.toString(16).padStart(40, '0'),
      source: git,
    }));
    await addCommits(deploymentsOf(history), {
      ...options,
      commits,
      client: { commit },
    });
    expect(commit).toHaveBeenCalledTimes(20);
    expect(commit).toHaveBeenCalledWith(
      expect.anything(),
      history[29].revision,
      expect.anything(),
    );
  });
});
