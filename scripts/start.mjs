import { rmSync } from 'node:fs';
import { buildBundle, bundleBuilt } from './lib/bundle.mjs';
import {
  dependenciesInstalled,
  installDependencies,
} from './lib/dependencies.mjs';
import { shown, stateFile } from './lib/paths.mjs';
import { originsAt, personasAt } from './lib/demo.mjs';
import { readPort, requirePorts } from './lib/ports.mjs';
import { isStopping, stopAll, stopOnSignals } from './lib/processes.mjs';
import { startBackend, startPackage, waitFor } from './lib/servers.mjs';
import { explain, step, StepError } from './lib/steps.mjs';
import { toolchain } from './lib/toolchain.mjs';

const HELP = `npm start               the demo: app, backend and simulated fleet
npm start -- --dev      the same with hot reload of the app
npm start -- --legacy   the same with the app of the legacy frontend system
FAIRWAY_PORT (7007), FAIRWAY_FLEET_PORT (7008) and FAIRWAY_DEV_PORT (3000) change the ports.`;

const FLEET_PORT = 7008;
const OPTIONS = ['--dev', '--legacy', '--help'];

function requireOptions(args) {
  const strange = args.filter(arg => !OPTIONS.includes(arg));
  if (strange.length > 0) {
    throw new StepError(`npm start knows no ${strange.join(' ')}.`, {
      mend: `Its options are ${OPTIONS.join(
        ', ',
      )}, after \`--\`: npm start -- --dev`,
    });
  }
}

function readPorts(dev) {
  return [
    { variable: 'FAIRWAY_PORT', fallback: 7007, use: 'app and backend' },
    {
      variable: 'FAIRWAY_FLEET_PORT',
      fallback: FLEET_PORT,
      use: 'simulated fleet',
    },
    ...(dev
      ? [
          {
            variable: 'FAIRWAY_DEV_PORT',
            fallback: 3000,
            use: 'app in development',
          },
        ]
      : []),
  ].map(({ fallback, ...rest }) => ({
    ...rest,
    port: readPort(rest.variable, fallback),
  }));
}

async function prepare({ dev, app, log }) {
  const tools = await step(
    'Node 24 and Yarn 4',
    async () => toolchain(),
    found => `Node ${found.version.slice(1)} and Yarn 4`,
  );
  if (!dependenciesInstalled()) {
    await step('Dependencies: once, about a minute', () =>
      installDependencies(tools, log),
    );
  }
  if (!dev && !bundleBuilt(app)) {
    await step('App: built when its sources change, about 20 seconds', () =>
      buildBundle(app, { tools, log }),
    );
  }
  return tools;
}

/** A catalog that has the demo's people has them within seconds. */
const CATALOG_PATIENCE_MS = 30_000;

async function requirePeople(server, { backend, personas }) {
  for (const { user } of personas) {
    await waitFor(server, `${backend}/api/auth/fairway-personas/refresh`, {
      headers: { 'x-fairway-persona': user },
      timeout: CATALOG_PATIENCE_MS,
      mend: `A list under \`catalog.locations\` in app-config.local.yaml replaces the one in app-config.yaml: keep its line \`target: ../../examples/all.yaml\` in yours, or name users of your own under \`demo.personas\`. README.md shows the whole block.`,
    });
  }
}

async function serve({ dev, app, tools, env, backend, address, log }) {
  const started = dev
    ? startPackage('backend', { tools, env, log })
    : startBackend({ tools, env, log });
  const watched = [started];
  if (dev) {
    const server = startPackage(app, { tools, env, log });
    watched.push(server);
    await step('App', () => waitFor(server, address));
  }
  await step('Backend and simulated fleet', () =>
    waitFor(started, `${backend}/.backstage/health/v1/readiness`),
  );
  const personas = await personasAt(address);
  if (personas.length > 0) {
    await step('Catalog', () => requirePeople(started, { backend, personas }));
  }
  return { watched, personas, origins: await originsAt(backend) };
}

/** What of it is made up, and where one's own comes in. */
function sayOrigins({ simulated, real } = { simulated: [], real: [] }) {
  if (simulated.length > 0) {
    console.log(
      real.length > 0
        ? `  Simulated: ${simulated.join(', ')}. Real: ${real.join(', ')}.`
        : '  Everything in it is simulated: clusters, services, traffic and incidents.',
    );
  }
  if (simulated.includes('prometheus')) {
    console.log(
      '  Your own Prometheus: `fairway.sources.prometheus` in app-config.local.yaml, see README.md.',
    );
  }
}

function sayPersonas(personas, legacy) {
  if (legacy) {
    console.log(
      '  The app of the old frontend system signs in by itself, as Sam, who may read everything; it has no sign-out.',
    );
    return;
  }
  if (personas.length === 0) {
    return;
  }
  console.log('  Sign in as one of (no passwords):');
  const width = Math.max(...personas.map(({ name }) => name.length));
  for (const { name, role } of personas) {
    console.log(`    ${name.padEnd(width)}  ${role}`);
  }
}

function announce({ address, personas, origins, env, legacy, log }) {
  console.log(`\nFairway is ready: ${address}\n`);
  sayPersonas(personas, legacy);
  sayOrigins(origins);
  const fleet =
    env.FAIRWAY_FLEET_PORT === String(FLEET_PORT)
      ? ''
      : `FAIRWAY_FLEET_PORT=${env.FAIRWAY_FLEET_PORT} `;
  console.log(`  What is wrong with the sources: ${fleet}npx fairway doctor`);
  console.log(`  Log: ${shown(log)}. Ctrl-C ends everything.`);
}

async function main(args) {
  requireOptions(args);
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const dev = args.includes('--dev');
  const since = Date.now();
  stopOnSignals(reason => console.log(`\nEnding everything (${reason}) …`));

  const ports = readPorts(dev);
  await requirePorts(ports);
  const env = Object.fromEntries(
    ports.map(({ variable, port }) => [variable, String(port)]),
  );
  const log = stateFile('log', `start-${env.FAIRWAY_PORT}.log`);
  rmSync(log, { force: true });
  const backend = `http://localhost:${env.FAIRWAY_PORT}`;
  const address = dev ? `http://localhost:${env.FAIRWAY_DEV_PORT}` : backend;
  const legacy = args.includes('--legacy');
  const app = legacy ? 'app-legacy' : 'app';
  env.FAIRWAY_ADDRESS = address;
  env.FAIRWAY_APP = app;

  console.log('Starting Fairway\n');
  const tools = await prepare({ dev, app, log });
  const { watched, personas, origins } = await serve({
    dev,
    app,
    tools,
    env,
    backend,
    address,
    log,
  });
  announce({ address, personas, origins, env, legacy, log });
  console.log(`  Started in ${Math.round((Date.now() - since) / 1000)} s.`);

  const ended = await Promise.race(
    watched.map(server => server.exit.then(code => ({ server, code }))),
  );
  throw new Error(
    `${ended.server.name} ended with code ${ended.code}; see ${shown(log)}.`,
  );
}

main(process.argv.slice(2)).catch(async error => {
  if (isStopping()) {
    return;
  }
  explain(error);
  await stopAll();
  process.exit(1);
});
