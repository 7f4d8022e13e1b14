import { loadPlugin, startBackend } from '../measuring/backend.mjs';
import { component, memoryCatalog } from '../measuring/catalog.mjs';
import { memoryPermissions } from '../measuring/permissions.mjs';
import { createReader } from '../measuring/reader.mjs';
import { ACCOUNT, TOKEN } from './accounts.mjs';
import { holders, serviceNames } from './fleet.mjs';

const plugin = loadPlugin('@fairway/plugin-argocd-backend');
const ENTITY = 'entities/component/default/checkout/deployments';

const AUTH = {
  token: { type: 'bearer', token: TOKEN },
  password: { type: 'session', ...ACCOUNT },
};

/** The real plugin. */
export const fairway = {
  name: 'Fairway',
  /** What it asks whoever looks; all else counts as asked by a view. */
  background: ['stream', 'clusters'],

  async start({ fleet, urls, auth, connections }) {
    const catalog = memoryCatalog(
      serviceNames(fleet).map(name =>
        component(name, { 'argocd/app-name': name }),
      ),
    );
    const argocd = urls.map((url, i) => ({
      name: `argocd-${i}`,
      url,
      auth: AUTH[auth],
    }));
    const backend = await startBackend({
      plugin,
      config: { fairway: { sources: { argocd } } },
      catalog,
      permissions: memoryPermissions(),
    });
    const reader = createReader(backend, {
      base: '/api/fairway-argocd/v1',
      connections,
    });

    const deployments = () => reader.json(ENTITY);

    /** The card: its rows, then the commits of what they run. */
    async function view() {
      const since = performance.now();
      const { applications, sources } = await deployments();
      const first = performance.now() - since;
      const refs = applications.map(({ ref }) => ref).join(',');
      const { commits } = refs
        ? await reader.json(`commits?applications=${refs}`)
        : { commits: [] };
      return {
        first,
        all: performance.now() - since,
        rows: applications.length,
        commits: commits.filter(({ author }) => author).length,
        said: sources.filter(({ state }) => state !== 'ok').map(said),
        states: applications.map(({ state }) => state),
      };
    }

    return {
      view,
      refresh: deployments,
      list: () => reader.read('applications?limit=50'),
      /** Until everything was heard that can be. */
      async ready({ total = fleet.instances * fleet.applications } = {}) {
        await until(async () => {
          const { total: found } = await reader.json('applications?limit=1');
          const { applications } = await deployments();
          const checkouts = holders(fleet.instances).length;
          const all = fleet.instances * fleet.applications;
          return (
            found >= total && (total < all || applications.length === checkouts)
          );
        });
      },
      async stop() {
        reader.close();
        await backend.stop();
      },
    };
  },
};

const said = ({ name, state }) => `${name} ${state}`;

/** Looks again and again; gives the milliseconds that it took. */
export async function until(isSo, { everyMs = 100, limitMs = 120_000 } = {}) {
  const since = performance.now();
  while (!(await isSo())) {
    const ms = performance.now() - since;
    if (ms > limitMs) throw new Error(`Not so after ${limitMs / 1000} s`);
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
  return performance.now() - since;
}
