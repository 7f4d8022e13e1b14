import { upstream } from '../testing/behaviours';
import { upstreamServer, type UpstreamServer } from '../testing/upstreamServer';
import { GitHistory } from './__testUtils__/GitHistory';
import { hostAnswers } from './__testUtils__/hostAnswers';
import { useGitHosts } from './__testUtils__/useGitHosts';
import type { GitHostType } from './GitHost';

const history = new GitHistory();
const root = history.commit('root', ['README.md']);
const first = history.commit('first', ['checkout/app.yaml'], root);
const second = history.commit('second', ['cart/app.yaml'], first);
const third = history.commit('third', ['checkout/app.yaml'], second);
const other = history.commit('other', ['checkout/app.yaml'], first);
const merge = history.commit('merge', [], third, other);
const gone = history.commit('gone', []).replace(/./, 'f');
let many = merge;
for (let i = 0; i < 450; i++) {
  const folder = i === 0 ? 'cart' : 'search';
  many = history.commit(`many ${i}`, [`${folder}/${i}.yaml`], many);
}

const REPOSITORIES: Record<GitHostType, string> = {
  github: 'https://github.com/shop/deploy.git',
  gitlab: 'git@gitlab.com:shop/deploy.git',
  gitea: 'ssh://git@gitea.example.com:2222/shop/deploy.git',
  bitbucketCloud: 'https://bitbucket.org/shop/deploy',
  bitbucketServer: 'https://bitbucket.example.com/scm/shop/deploy.git',
  azure: 'https://shop@dev.azure.com/shop/team/_git/deploy',
};
const INTEGRATIONS = {
  github: [{ host: 'github.com', token: 'token' }],
  gitlab: [{ host: 'gitlab.com', token: 'token' }],
  gitea: [{ host: 'gitea.example.com', password: 'token' }],
  bitbucketCloud: [{ username: 'mara', token: 'token' }],
  bitbucketServer: [{ host: 'bitbucket.example.com', token: 'token' }],
  azure: [
    { host: 'dev.azure.com', credentials: [{ personalAccessToken: 'token' }] },
  ],
};

const createHosts = useGitHosts();
let server: UpstreamServer;

beforeEach(async () => {
  server = await upstreamServer();
});

afterEach(() => server.close());

describe.each(Object.keys(REPOSITORIES) as GitHostType[])('%s', type => {
  const repoUrl = REPOSITORIES[type];
  const create = () => {
    server.behave(hostAnswers(type, history));
    return createHosts(INTEGRATIONS, server.url);
  };

  const names = (commits: { message?: string }[]) =>
    commits.map(({ message }) => message);

  it.each<[string, string, string, string[], string, string[], number]>([
    ['ahead', first, third, [], 'ahead', ['third', 'second'], 0],
    ['behind', third, first, [], 'behind', [], 2],
    ['of two branches', third, other, [], 'diverged', ['other'], 2],
    ['merged', third, merge, [], 'ahead', ['merge', 'other'], 0],
    ['in a folder', first, third, ['checkout'], 'ahead', ['third'], 0],
    ['in another folder', second, third, ['cart'], 'same', [], 0],
    [
      'in either folder',
      root,
      third,
      ['cart', 'checkout'],
      'ahead',
      ['third', 'second', 'first'],
      0,
    ],
  ])('%s', async (_, base, head, folders, relation, ahead, behind) => {
    const found = await create().compare({ repoUrl, base, head, folders });
    expect(found).toMatchObject({ relation, behind, truncated: false });
    expect(names('ahead' in found ? found.ahead : [])).toEqual(ahead);
  });

  it('tells of each commit who, what and when', async () => {
    const found = await create().compare({
      repoUrl,
      base: second,
      head: third,
    });
    expect(found).toMatchObject({
      ahead: [
        {
          revision: third,
          author: 'Mara',
          message: 'third',
          at: '2026-11-01T00:03:00.000Z',
        },
      ],
    });
  });

  it('says at least where there are more than it reads', async () => {
    const found = await create().compare({ repoUrl, base: root, head: many });
    const complete = type === 'azure';
    expect(found).toMatchObject({ relation: 'ahead', truncated: !complete });
    const { length } = 'ahead' in found ? found.ahead : [];
    expect(length).toBeGreaterThanOrEqual(200);
    expect(length).toBeLessThan(complete ? 500 : 300);
  });

  it('asks a host once, whoever wants to know, and by its credentials', async () => {
    const hosts = create();
    const request = { repoUrl, base: first, head: third };
    const [one, two] = await Promise.all([
      hosts.compare(request),
      hosts.compare(request),
    ]);
    const asked = server.requests.length;
    expect(await hosts.compare(request)).toEqual(one);
    expect(two).toEqual(one);
    expect(server.requests).toHaveLength(asked);
    expect(asked).toBeLessThanOrEqual(6);
    for (const { headers } of server.requests) {
      expect(headers.authorization).toMatch(/^(Bearer|Basic|token) /);
    }
  });

  it.each([
    ['base', gone, third],
    ['head', third, gone],
  ])('knows no %s that is not there', async (_, base, head) => {
    for (const folders of [[], ['checkout']]) {
      const found = await create().compare({ repoUrl, base, head, folders });
      expect(found).toMatchObject({ failure: { cause: 'not-found' } });
    }
  });

  it('knows no repository that is not there', async () => {
    const found = await create().compare({
      repoUrl: repoUrl.replace('deploy', 'nothing'),
      base: first,
      head: third,
      folders: ['checkout'],
    });
    expect(found).toMatchObject({ failure: { cause: 'not-found' } });
  });

  it.each([
    ['unauthorized', upstream.error(401)],
    ['forbidden', upstream.error(403)],
    ['unreachable', upstream.error(500)],
    ['unreachable', upstream.html()],
    ['unreachable', upstream.json({ nothing: 'of use' })],
    [
      'rate-limited',
      upstream.json({ message: 'API rate limit exceeded' }, { status: 403 }),
    ],
    ['rate-limited', upstream.error(429, { 'retry-after': '3600' })],
  ])('answers %s with the mend', async (cause, behaviour) => {
    const hosts = create();
    server.behave(behaviour);
    const found = await hosts.compare({ repoUrl, base: first, head: third });
    expect(found).toEqual({
      failure: {
        cause,
        host: expect.stringMatching(/\.(com|org)$/),
        message: expect.any(String),
        mend: expect.stringContaining(`integrations.${type}`),
      },
    });
    expect(JSON.stringify(found)).not.toMatch(/127\.0\.0\.1|scripted/);
  });
});
