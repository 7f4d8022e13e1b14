import type { Application, DeployedSource } from '@fairway/contracts/argocd';
import type { GitComparison, GitHosts } from '@fairway/kit-node';
import { compareApplications } from './compareApplications';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);
const GIT = 'https://git.example.com/shop/deploy';
const CHARTS = 'https://charts.example.com';

const commit = (index: number) => ({
  revision: String(index).padStart(40, '0'),
  message: `commit ${index}`,
});

const ahead = (count: number): GitComparison => ({
  relation: 'ahead',
  ahead: Array.from({ length: count }, (_, index) => commit(index)),
  behind: 0,
  truncated: count >= 200,
});

const hosts = (found: Awaited<ReturnType<GitHosts['compare']>> = ahead(2)) =>
  ({
    repositoryUrl: (url: string) =>
      url.startsWith('https://git.') || url.startsWith('git@')
        ? url.replace('git@git.example.com:', 'https://git.example.com/')
        : undefined,
    commitUrl: (url, revision) => `${url}/commit/${revision}`,
    compareUrl: (url, base, head) => `${url}/compare/${base}...${head}`,
    compare: jest.fn(async () => found),
  } satisfies GitHosts);

const deploys = (name: string, ...sources: DeployedSource[]) => ({
  application: { name, sources } as Application,
  deployed: { sources },
});
const production = (...sources: DeployedSource[]) =>
  deploys('production', ...sources);
const staging = (...sources: DeployedSource[]) =>
  deploys('staging', ...sources);

const git = (revision?: string, path = 'checkout'): DeployedSource => ({
  repoUrl: GIT,
  path,
  revision,
});
const chart = (revision: string, name = 'redis'): DeployedSource => ({
  repoUrl: CHARTS,
  chart: name,
  revision,
});
const artifact = (revision: string, targetRevision: string) => ({
  repoUrl: 'oci://registry.example.com/checkout',
  revision,
  targetRevision,
});

it('asks the Git host about the folders that both share', async () => {
  const gitHosts = hosts();
  const found = await compareApplications(
    production(git(BASE, 'checkout/production')),
    staging({
      ...git(HEAD, 'checkout/staging'),
      repoUrl: 'git@git.example.com:shop/deploy',
    }),
    gitHosts,
  );
  expect(gitHosts.compare).toHaveBeenCalledWith({
    repoUrl: 'git@git.example.com:shop/deploy',
    base: BASE,
    head: HEAD,
    folders: ['checkout'],
  });
  expect(found).toMatchObject([
    {
      paths: ['checkout'],
      relation: 'ahead',
      ahead: 2,
      behind: 0,
      from: { revision: BASE, url: `${GIT}/commit/${BASE}` },
    },
  ]);
});

it('lists fifty commits, and counts all', async () => {
  const [found] = await compareApplications(
    production(git(BASE)),
    staging(git(HEAD)),
    hosts(ahead(200)),
  );
  expect(found.commits).toHaveLength(50);
  expect(found).toMatchObject({ ahead: 200, truncated: true });
});

it.each<[string, DeployedSource, DeployedSource, string, string | undefined]>([
  ['a newer chart', chart('1.9.0'), chart('1.10.0'), 'ahead', undefined],
  ['an older chart', chart('1.10.0'), chart('1.9.0'), 'behind', undefined],
  ['the same chart', chart('1.9.0'), chart('1.9.0'), 'same', undefined],
  [
    'another chart',
    chart('1.9.0'),
    chart('1.9.0', 'valkey'),
    'different',
    'other-repository',
  ],
  [
    'a chart without an order',
    chart('stable'),
    chart('latest'),
    'different',
    'no-order',
  ],
  [
    'a newer artifact',
    artifact('sha256:a', '1.0.0'),
    artifact('sha256:b', '1.1.0'),
    'ahead',
    undefined,
  ],
  [
    'the same artifact',
    artifact('sha256:a', '1.0.0'),
    artifact('sha256:a', '1.0.0'),
    'same',
    undefined,
  ],
  [
    'an artifact pushed over',
    artifact('sha256:a', '1.0.0'),
    artifact('sha256:b', '1.0.0'),
    'different',
    'no-order',
  ],
  [
    'an artifact by a moving tag',
    artifact('sha256:a', 'latest'),
    artifact('sha256:b', 'latest'),
    'different',
    'no-order',
  ],
  [
    'a chart for a folder',
    git(BASE),
    chart('1.9.0'),
    'different',
    'other-repository',
  ],
  ['no revision', git(BASE), git(undefined), 'unknown', 'not-told'],
])('%s', async (_, from, to, relation, cause) => {
  const gitHosts = hosts();
  const [found] = await compareApplications(
    production(from),
    staging(to),
    gitHosts,
  );
  expect(found).toMatchObject({ relation, commits: [], paths: [] });
  expect(found.reason?.cause).toBe(cause);
  expect(found.ahead).toBeUndefined();
  expect(gitHosts.compare).not.toHaveBeenCalled();
});

it('of several sources compares each with its like', async () => {
  const found = await compareApplications(
    production(chart('1.9.0'), git(BASE)),
    staging(git(HEAD), chart('1.9.0'), chart('2.0.0', 'valkey')),
    hosts(),
  );
  expect(found).toMatchObject([
    { repoUrl: GIT, relation: 'ahead' },
    { chart: 'redis', relation: 'same' },
    {
      chart: 'valkey',
      relation: 'different',
      reason: { cause: 'one-sided', about: 'staging' },
    },
  ]);
  expect(found[2].from).toBeUndefined();
});

it('keeps what is known where the Git host does not say', async () => {
  const failure = {
    cause: 'forbidden' as const,
    host: 'git.example.com',
    message: 'git.example.com refuses our credentials',
    mend: 'Give it others',
  };
  const [found] = await compareApplications(
    production(git(BASE)),
    staging(git(HEAD)),
    hosts({ failure }),
  );
  expect(found).toMatchObject({
    relation: 'different',
    url: `${GIT}/compare/${BASE}...${HEAD}`,
    reason: { cause: 'forbidden', about: 'git.example.com' },
  });
});

it('says once per source why nothing is known', async () => {
  const reason = { cause: 'not-deployed' as const, message: 'Never synced' };
  const found = await compareApplications(
    { ...production(git(BASE)), deployed: { reason } },
    staging(git(HEAD), chart('1.9.0')),
    hosts(),
  );
  expect(found).toMatchObject([
    { repoUrl: GIT, relation: 'unknown', reason },
    { chart: 'redis', relation: 'unknown', reason },
  ]);
});
