import { useGitHosts } from './__testUtils__/useGitHosts';

const INTEGRATIONS = {
  gitlab: [
    { host: 'git.example.com', apiBaseUrl: 'https://git.example.com/api/v4' },
  ],
  gitea: [
    { host: 'gitea.example.com' },
    { host: 'git.internal:3000', baseUrl: 'https://code.example.com/gitea/' },
  ],
  bitbucketServer: [
    {
      host: 'bitbucket.example.com',
      apiBaseUrl: 'https://bitbucket.example.com/git/rest/api/1.0',
    },
  ],
};
const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);

const createHosts = useGitHosts();

const GITHUB = 'https://github.com/a/b';
const GITLAB = 'https://git.example.com/g/s/b';
const INTERNAL = 'https://code.example.com/gitea/a/b';
const SERVER = 'https://bitbucket.example.com/git/projects/KEY/repos/b';
const AZURE = 'https://dev.azure.com/org/team/_git/b';

it.each<[string, string | undefined]>([
  [GITHUB, `${GITHUB}/commit/${HEAD}`],
  [`${GITHUB}.git`, `${GITHUB}/commit/${HEAD}`],
  [`${GITHUB}/`, `${GITHUB}/commit/${HEAD}`],
  ['git@github.com:a/b.git', `${GITHUB}/commit/${HEAD}`],
  ['ssh://git@github.com/a/b.git', `${GITHUB}/commit/${HEAD}`],
  ['ssh://git@github.com:22/a/b.git', `${GITHUB}/commit/${HEAD}`],
  ['ssh://git@ssh.github.com:443/a/b.git', `${GITHUB}/commit/${HEAD}`],
  ['https://user:secret@github.com/a/b', `${GITHUB}/commit/${HEAD}`],
  [`${GITLAB}.git`, `${GITLAB}/-/commit/${HEAD}`],
  ['git@git.example.com:g/s/b.git', `${GITLAB}/-/commit/${HEAD}`],
  [
    'https://gitea.example.com/a/b',
    `https://gitea.example.com/a/b/commit/${HEAD}`,
  ],
  // Cloned by a name inside the cluster, read by another.
  ['http://git.internal:3000/a/b.git', `${INTERNAL}/commit/${HEAD}`],
  ['http://git.internal:3000/gitea/a/b.git', `${INTERNAL}/commit/${HEAD}`],
  ['https://bitbucket.org/a/b', `https://bitbucket.org/a/b/commits/${HEAD}`],
  [
    'https://bitbucket.example.com/git/scm/KEY/b.git',
    `${SERVER}/commits/${HEAD}`,
  ],
  [
    'ssh://git@bitbucket.example.com:7999/KEY/b.git',
    `${SERVER}/commits/${HEAD}`,
  ],
  [
    'https://bitbucket.example.com/git/scm/~mara/b.git',
    `https://bitbucket.example.com/git/users/mara/repos/b/commits/${HEAD}`,
  ],
  ['https://org@dev.azure.com/org/team/_git/b', `${AZURE}/commit/${HEAD}`],
  ['git@ssh.dev.azure.com:v3/org/team/b', `${AZURE}/commit/${HEAD}`],
  [
    'https://dev.azure.com/org/_git/b',
    `https://dev.azure.com/org/b/_git/b/commit/${HEAD}`,
  ],
  ['https://unknown.example.com/a/b', undefined],
  ['https://github.com/a', undefined],
  ['https://github.com/a/b/c', undefined],
  ['https://dev.azure.com/org/team/b', undefined],
  ['file:///srv/repo', undefined],
  ['oci://registry.example.com/chart', undefined],
  ['https://github.com/a/%zz', undefined],
  ['nonsense', undefined],
])('a commit of %s', (repoUrl, url) => {
  expect(createHosts(INTEGRATIONS).commitUrl(repoUrl, HEAD)).toBe(url);
});

it.each([
  [GITHUB, `${GITHUB}/compare/${BASE}...${HEAD}`],
  [GITLAB, `${GITLAB}/-/compare/${BASE}...${HEAD}`],
  ['http://git.internal:3000/a/b', `${INTERNAL}/compare/${BASE}...${HEAD}`],
  [
    'https://bitbucket.org/a/b',
    `https://bitbucket.org/a/b/branches/compare/${HEAD}%0D${BASE}`,
  ],
  [
    'https://bitbucket.example.com/git/scm/KEY/b.git',
    `${SERVER}/compare/commits?sourceBranch=${HEAD}&targetBranch=${BASE}`,
  ],
  [
    AZURE,
    `${AZURE}/branchCompare?baseVersion=GC${BASE}&targetVersion=GC${HEAD}`,
  ],
  ['https://unknown.example.com/a/b', undefined],
])('a comparison in %s', (repoUrl, url) => {
  expect(createHosts(INTEGRATIONS).compareUrl(repoUrl, BASE, HEAD)).toBe(url);
});

it.each(['main', '1.2.3', ''])('%p is no commit', revision => {
  const hosts = createHosts(INTEGRATIONS);
  expect(hosts.commitUrl(GITHUB, revision)).toBeUndefined();
  expect(hosts.compareUrl(GITHUB, revision, HEAD)).toBeUndefined();
  expect(hosts.compareUrl(GITHUB, HEAD, revision)).toBeUndefined();
});

it.each([
  [`${GITHUB}.git`, GITHUB],
  ['git@github.com:a/b.git', GITHUB],
  ['http://git.internal:3000/a/b', INTERNAL],
  ['ssh://git@bitbucket.example.com:7999/KEY/b.git', SERVER],
  ['https://unknown.example.com/a/b', undefined],
])('the page of %s', (repoUrl, url) => {
  expect(createHosts(INTEGRATIONS).repositoryUrl(repoUrl)).toBe(url);
});
