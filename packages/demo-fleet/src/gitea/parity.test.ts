import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { commitOf } from '../argocd/sources';
import { argoCdEuApplications } from '../scenario/applicationsEu';
import { fastImport } from './__testUtils__/fastImport';
import { QUESTIONS } from './__testUtils__/questions';
import { DEMO_GITEA_TOKEN } from './access';
import { historyOf } from './history';
import { createRepository } from './repository';
import { createGiteaRouter } from './router';

const { REAL_GITEA_URL = '', REAL_GITEA_TOKEN = '' } = process.env;
const missing =
  REAL_GITEA_URL && REAL_GITEA_TOKEN
    ? ''
    : ': set REAL_GITEA_URL and REAL_GITEA_TOKEN of an administrator of a Gitea 1.26 that may be written to';
const describeParity = missing ? describe.skip : describe;

/** One of the two, and the SHAs that it has. */
interface Side {
  url: string;
  token: string;
  owner: string;
  name: string;
  /** By the SHA of the simulated one. */
  shas: Map<string, string>;
}

const GONE = 'f'.repeat(40);
const BRIEF = 'stat=false&verification=false&files=false';
const COUNTS = [
  'page',
  'perpage',
  'pagecount',
  'total',
  'total-count',
  'hasmore',
];

jest.setTimeout(60_000);

describeParity(`parity with a real Gitea${missing}`, () => {
  const start = Date.UTC(2026, 10, 22, 14);
  const history = historyOf('shop', argoCdEuApplications);
  const folder = mkdtempSync(join(tmpdir(), 'gitea-parity-'));
  const simulated: Side = {
    url: '',
    token: DEMO_GITEA_TOKEN,
    owner: 'shop',
    name: 'deploy',
    shas: new Map(),
  };
  const real: Side = {
    url: REAL_GITEA_URL,
    token: REAL_GITEA_TOKEN,
    owner: '',
    name: `parity-${process.pid}`,
    shas: new Map(),
  };
  let server: Server;

  async function api(method: string, path: string, body?: object) {
    const response = await fetch(`${real.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `token ${real.token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  }

  function push(): void {
    const git = (words: string[], input?: string) =>
      execFileSync('git', words, { cwd: folder, input, stdio: 'pipe' });
    git(['init', '--quiet', '--bare', '.']);
    const { stream, commits } = fastImport(history, start);
    git(['fast-import', '--quiet', '--export-marks=marks'], stream);
    const marks = readFileSync(join(folder, 'marks'), 'utf8')
      .trim()
      .split('\n');
    for (const mark of marks) {
      const [number, sha] = mark.slice(1).split(' ');
      real.shas.set(commits[Number(number) - 1].sha, sha);
      simulated.shas.set(
        commits[Number(number) - 1].sha,
        commits[Number(number) - 1].sha,
      );
    }
    const { protocol, host } = new URL(real.url);
    const remote = `${protocol}//${real.owner}:${real.token}@${host}/${real.owner}/${real.name}.git`;
    git(['push', '--quiet', remote, 'main', 'production']);
  }

  beforeAll(async () => {
    const repository = createRepository({
      owner: simulated.owner,
      name: simulated.name,
      history,
      elapsed: () => Infinity,
    });
    const app = express().use(createGiteaRouter([repository], start));
    server = createServer(app);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    simulated.url = `http://127.0.0.1:${port}`;

    const { name } = real;
    const created = await api('POST', '/user/repos', {
      name,
      private: true,
      default_branch: 'main',
    });
    real.owner = created.owner.login;
    push();
    // It looks at what was pushed after it has taken it.
    for (let i = 0; i < 300; i++) {
      const { empty } = await api('GET', `/repos/${real.owner}/${name}`);
      if (!empty) break;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
    await api('DELETE', `/repos/${real.owner}/${real.name}`);
  });

  function shaOf({ shas }: Side, application: string, version: string): string {
    const story = argoCdEuApplications.find(
      ({ name }) => name === application,
    )!;
    const release = story.releases.find(one => one.version === version)!;
    return shas.get(commitOf(story, release))!;
  }

  /** Asks, and puts what differs by nature in the words of the simulated one. */
  async function ask(side: Side, question: string, token = side.token) {
    const path = question
      .replace('/shop/deploy', `/${side.owner}/${side.name}`)
      .replace('/shop/nothing', `/${side.owner}/nothing`)
      .replaceAll('<production>', shaOf(side, 'checkout-prod-eu', '1.48.2'))
      .replaceAll('<staging>', shaOf(side, 'checkout-staging', '1.49.0'))
      .replaceAll('<gone>', GONE);
    const response = await fetch(`${side.url}/api/v1/repos${path}&${BRIEF}`, {
      headers: token ? { authorization: `token ${token}` } : {},
    });
    let text = await response.text();
    for (const [sha, own] of side.shas) text = text.replaceAll(own, sha);
    const body = text
      .replaceAll(side.url, 'http://gitea')
      .replaceAll(`${side.owner}/${side.name}`, 'shop/deploy');
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      counts: COUNTS.map(name => response.headers.get(`x-${name}`)),
      body: json && body ? JSON.parse(body) : body,
    };
  }

  it.each(QUESTIONS)('answers %s alike', async question => {
    const [ours, theirs] = await Promise.all([
      ask(simulated, question),
      ask(real, question),
    ]);
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['nobody', ''],
    ['a stranger', 'wrong'],
  ])('answers %s alike', async (_, token) => {
    const [question] = QUESTIONS;
    expect(await ask(simulated, question, token)).toEqual(
      await ask(real, question, token),
    );
  });
});
