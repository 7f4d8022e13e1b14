import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { startBackend } from '../measuring/backend.mjs';
import { memoryCatalog } from '../measuring/catalog.mjs';
import { memoryPermissions } from '../measuring/permissions.mjs';
import { createReader } from '../measuring/reader.mjs';
import { ACCOUNT, TOKEN } from './accounts.mjs';

// The published backends of the peers behind their own routes, asked what their own pages ask.

const ROADIE = '@roadiehq/backstage-plugin-argo-cd-backend';
const COMMUNITY = '@backstage-community/plugin-argocd-backend';

/** Into a folder of their own: they are no dependencies of this repository. */
export function installPeers() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fairway-peers-'));
  const manifest = {
    private: true,
    dependencies: { [ROADIE]: '4.8.0', [COMMUNITY]: '1.7.2' },
    // Newer ones are not in every registry.
    overrides: {
      '@backstage-community/plugin-argocd-common': '1.16.0',
      '@backstage-community/plugin-argocd-node': '1.4.0',
    },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...flags], { cwd: folder, stdio: 'pipe' });
  return folder;
}

const inAll = (items, ask) => Promise.all(items.map(ask));
const commitOf = ({ instance, revision }) =>
  `argoInstance/${instance}/applications/name/checkout/revisions/${revision}/metadata`;

/** Overview and history card: each finds the applications, gets them again one by one, and the last asks for commits. */
async function roadiePage(json) {
  const since = performance.now();
  const card = async () => {
    const found = await json('find/name/checkout');
    return inAll(found, ({ name }) =>
      json(`argoInstance/${name}/applications/name/checkout`),
    );
  };
  const [applications] = await Promise.all([card(), card()]);
  const first = performance.now() - since;
  const asked = applications.flatMap(({ instance, status }) =>
    // Its history card leaves the last one out.
    status.history.slice(0, -1).map(({ revision }) => ({ instance, revision })),
  );
  const commits = await inAll(asked, one => json(commitOf(one)));
  return { first, rows: applications.length, commits: commits.length, since };
}

/** Two cards, each lists by name everywhere and asks for each commit once. */
async function communityPage(json) {
  const since = performance.now();
  const card = async () => {
    const found = await json('find/name/checkout?expand=applications');
    return found.flatMap(({ name, applications }) =>
      applications.map(application => ({ ...application, instance: name })),
    );
  };
  const cards = await Promise.all([card(), card()]);
  const first = performance.now() - since;
  const asked = cards.flatMap(applications => [
    ...new Map(
      applications.flatMap(({ instance, status }) =>
        status.history.map(({ revision }) => [
          revision,
          { instance, revision },
        ]),
      ),
    ).values(),
  ]);
  const commits = await inAll(asked, one => json(commitOf(one)));
  return { first, rows: cards[0].length, commits: commits.length, since };
}

const PEERS = {
  Roadie: { module: ROADIE, base: '/api/argocd', page: roadiePage },
  Community: {
    module: COMMUNITY,
    base: '/api/backstage-community-argocd',
    page: communityPage,
  },
};

export const PEER_NAMES = Object.keys(PEERS);

/** As `fairway.start`, for the peer of a name. */
export async function startPeer(name, { folder, urls, auth, connections }) {
  const { module, base, page } = PEERS[name];
  const require = createRequire(path.join(folder, 'package.json'));
  const account = auth === 'token' ? { token: TOKEN } : ACCOUNT;
  const instances = urls.map((url, i) => ({
    name: `argocd-${i}`,
    url,
    ...account,
  }));
  const backend = await startBackend({
    plugin: require(module).default,
    config: { argocd: { appLocatorMethods: [{ type: 'config', instances }] } },
    catalog: memoryCatalog([]),
    permissions: memoryPermissions(),
  });
  const reader = createReader(backend, {
    base,
    connections,
    timeoutMs: 30_000,
  });
  return {
    // It asks nothing while nobody looks.
    background: [],
    async view() {
      const { since, ...seen } = await page(reader.json);
      return { ...seen, all: performance.now() - since };
    },
    async stop() {
      reader.close();
      await backend.stop();
    },
  };
}
