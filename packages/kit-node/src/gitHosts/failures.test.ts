import { upstream } from '../testing/behaviours';
import { upstreamServer, type UpstreamServer } from '../testing/upstreamServer';
import { GitHistory } from './__testUtils__/GitHistory';
import { hostAnswers } from './__testUtils__/hostAnswers';
import { useGitHosts } from './__testUtils__/useGitHosts';

const history = new GitHistory();
const base = history.commit('base', ['checkout/app.yaml']);
const head = history.commit('head', ['checkout/app.yaml'], base);
let far = head;
for (let i = 0; i < 450; i++) {
  far = history.commit(`far ${i}`, ['search/app.yaml'], far);
}

const INTEGRATIONS = {
  gitea: [{ host: 'gitea.example.com', password: 'token' }],
};
const onGitea = {
  repoUrl: 'https://gitea.example.com/shop/deploy.git',
  base,
  head,
};

const createHosts = useGitHosts();
let server: UpstreamServer;

beforeEach(async () => {
  server = await upstreamServer(hostAnswers('gitea', history));
});

afterEach(() => server.close());

it.each([
  ['https://git.example.com/a/b', 'unknown-host', 'git.example.com'],
  ['git@git.example.com:a/b', 'unknown-host', 'git.example.com'],
  ['file:///srv/repo', 'no-host', undefined],
  ['https://gitea.example.com/a', 'no-host', 'gitea.example.com'],
])('%s has %s', async (repoUrl, cause, host) => {
  const hosts = createHosts(INTEGRATIONS, server.url);
  expect(await hosts.compare({ repoUrl, base, head })).toEqual({
    failure: {
      cause,
      host,
      message: expect.any(String),
      mend: expect.any(String),
    },
  });
  expect(server.requests).toHaveLength(0);
});

it('of equal commits nobody is asked', async () => {
  const hosts = createHosts(INTEGRATIONS, server.url);
  const repoUrl = 'https://git.example.com/a/b';
  expect(await hosts.compare({ repoUrl, base, head: base })).toEqual({
    relation: 'same',
    ahead: [],
    behind: 0,
    truncated: false,
  });
});

it('what failed is asked again', async () => {
  const hosts = createHosts(INTEGRATIONS, server.url);
  server.behave(upstream.error(401));
  expect(await hosts.compare(onGitea)).toHaveProperty('failure');

  server.behave(hostAnswers('gitea', history));
  expect(await hosts.compare(onGitea)).toMatchObject({ relation: 'ahead' });
});

it('a host whose limit is reached is left alone, and no other', async () => {
  const hosts = createHosts(INTEGRATIONS, server.url);
  server.behave(upstream.error(429, { 'retry-after': '3600' }));
  await hosts.compare(onGitea);
  const asked = server.requests.length;

  const another = await hosts.compare({ ...onGitea, head: far });
  expect(another).toMatchObject({ failure: { cause: 'rate-limited' } });
  expect(server.requests).toHaveLength(asked);

  const repoUrl = 'https://github.com/shop/deploy';
  server.behave(hostAnswers('github', history));
  expect(await hosts.compare({ ...onGitea, repoUrl })).toMatchObject({
    relation: 'ahead',
  });
});

it('a host that does not understand what was asked for is not believed', async () => {
  // As Gitea before 1.20, which knows no `not`.
  server.behave((request, response) => {
    request.query.delete('not');
    return hostAnswers('gitea', history)(request, response);
  });
  const hosts = createHosts(INTEGRATIONS, server.url);
  expect(await hosts.compare(onGitea)).toMatchObject({
    failure: {
      cause: 'unreachable',
      message: expect.stringContaining('too old'),
    },
  });
});

it('what was found nowhere but not looked for everywhere is not known', async () => {
  server.behave(hostAnswers('github', history));
  const found = await createHosts({}, server.url).compare({
    repoUrl: 'https://github.com/shop/deploy',
    base,
    head: far,
    folders: ['cart'],
  });
  expect(found).toMatchObject({ failure: { cause: 'too-far' } });
});

it('a page that answers with another address is not followed there', async () => {
  server.behave(hostAnswers('bitbucketCloud', history));
  const found = await createHosts({}, server.url).compare({
    repoUrl: 'https://bitbucket.org/shop/deploy',
    base,
    head: far,
  });
  expect(found).toMatchObject({ relation: 'ahead', truncated: true });
  expect(server.requests.map(({ query }) => query.get('page'))).toContain('2');
});
