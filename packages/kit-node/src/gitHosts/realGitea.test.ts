import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { useGitHosts } from './__testUtils__/useGitHosts';

const { REAL_GITEA_URL = '', REAL_GITEA_TOKEN = '' } = process.env;
const missing =
  REAL_GITEA_URL && REAL_GITEA_TOKEN
    ? ''
    : ': set REAL_GITEA_URL and REAL_GITEA_TOKEN of a Gitea 1.20 or newer that may be written to';
const describeReal = missing ? describe.skip : describe;

jest.setTimeout(60_000);

describeReal(`a real Gitea${missing}`, () => {
  const name = `compare-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), 'gitea-'));
  const createHosts = useGitHosts();
  let owner: string;
  let hosts: ReturnType<typeof createHosts>;
  let commits: Record<'root' | 'first' | 'second' | 'other', string>;

  const git = (...words: string[]) =>
    execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });

  function commit(file: string, message: string): string {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), message);
    git('add', '--all');
    git('commit', '--quiet', '-m', `${message}\n\nWhy it was done.`);
    return git('rev-parse', 'HEAD').trim();
  }

  async function api(method: string, path: string, body?: object) {
    const response = await fetch(`${REAL_GITEA_URL}/api/v1${path}`, {
      method,
      headers: {
        authorization: `token ${REAL_GITEA_TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  }

  beforeAll(async () => {
    owner = (await api('POST', '/user/repos', { name, private: true })).owner
      .login;
    git('init', '--quiet', '-b', 'main');
    git('config', 'user.name', 'Mara');
    git('config', 'user.email', 'mara@example.com');
    const root = commit('README.md', 'root');
    const first = commit('checkout/app.yaml', 'first');
    const second = commit('cart/app.yaml', 'second');
    git('checkout', '--quiet', '-b', 'other', first);
    const other = commit('checkout/app.yaml', 'other');
    commits = { root, first, second, other };
    const { protocol, host } = new URL(REAL_GITEA_URL);
    const remote = `${protocol}//${owner}:${REAL_GITEA_TOKEN}@${host}/${owner}/${name}.git`;
    git('push', '--quiet', remote, 'main', 'other');
    // It looks at what was pushed after it has taken it.
    for (let i = 0; i < 300; i++) {
      if (!(await api('GET', `/repos/${owner}/${name}`)).empty) break;
      await sleep(100);
    }
  });

  afterAll(async () => {
    await api('DELETE', `/repos/${owner}/${name}`);
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    const { host } = new URL(REAL_GITEA_URL);
    hosts = createHosts({
      gitea: [{ host, baseUrl: REAL_GITEA_URL, password: REAL_GITEA_TOKEN }],
    });
  });

  type Name = keyof typeof commits;
  const compare = (base: Name, head: Name, ...folders: string[]) =>
    hosts.compare({
      repoUrl: `${REAL_GITEA_URL}/${owner}/${name}.git`,
      base: commits[base],
      head: commits[head],
      folders,
    });

  it.each<[Name, Name, string[], string, string[], number]>([
    ['root', 'second', [], 'ahead', ['second', 'first'], 0],
    ['second', 'root', [], 'behind', [], 2],
    ['second', 'other', [], 'diverged', ['other'], 1],
    ['root', 'second', ['checkout'], 'ahead', ['first'], 0],
    ['first', 'second', ['checkout'], 'same', [], 0],
    ['root', 'second', ['checkout', 'cart'], 'ahead', ['second', 'first'], 0],
    ['root', 'second', ['nothing'], 'same', [], 0],
  ])('%s to %s in %j', async (base, head, folders, relation, ahead, behind) => {
    const found = await compare(base, head, ...folders);
    expect(found).toMatchObject({ relation, behind, truncated: false });
    const told = 'ahead' in found ? found.ahead : [];
    expect(told.map(({ message }) => message).sort()).toEqual(ahead.sort());
  });

  it('tells of each commit who, what and when', async () => {
    expect(await compare('root', 'first')).toMatchObject({
      ahead: [
        {
          revision: commits.first,
          author: 'Mara',
          message: 'first',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        },
      ],
    });
  });

  it('does not know a commit, a repository or us', async () => {
    const repoUrl = `${REAL_GITEA_URL}/${owner}/${name}`;
    const base = commits.root;
    const head = 'f'.repeat(40);
    const folders = ['checkout'];
    for (const request of [
      { repoUrl, base, head },
      { repoUrl, base: head, head: base, folders },
      { repoUrl: `${repoUrl}-gone`, base, head: commits.first, folders },
    ]) {
      expect(await hosts.compare(request)).toMatchObject({
        failure: { cause: 'not-found' },
      });
    }
    const { host } = new URL(REAL_GITEA_URL);
    const strangers = createHosts({
      gitea: [{ host, baseUrl: REAL_GITEA_URL, password: 'wrong' }],
    });
    expect(
      await strangers.compare({ repoUrl, base, head: commits.first }),
    ).toMatchObject({ failure: { cause: 'unauthorized' } });
  });
});
