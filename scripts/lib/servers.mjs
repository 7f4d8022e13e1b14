import path from 'node:path';
import { configArgs } from './configFiles.mjs';
import { ROOT, shown } from './paths.mjs';
import { start } from './processes.mjs';
import { StepError } from './steps.mjs';

const CLI = path.join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');

/** Starts `packages/<name>` as in development: sources are compiled on the fly and watched. */
export function startPackage(name, { tools, env, log }) {
  const server = start(tools.node, [CLI, 'package', 'start', ...configArgs()], {
    cwd: path.join(ROOT, 'packages', name),
    env: { ...tools.env, ...env },
    log,
  });
  return { ...server, name, log };
}

/** Starts the backend from its sources, without watching them: what others do to files must not restart a demo. */
export function startBackend({ tools, env, log }) {
  const transform = path.join(
    ROOT,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  const server = start(
    tools.node,
    [
      ...['--enable-source-maps', '--require', transform, 'src/index.ts'],
      ...configArgs(),
    ],
    {
      cwd: path.join(ROOT, 'packages/backend'),
      env: { ...tools.env, NODE_ENV: 'development', ...env },
      log,
    },
  );
  return { ...server, name: 'backend', log };
}

async function answers(url, init) {
  try {
    const response = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(5000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Waits until a server answers with success.
 *
 * @throws StepError when it ends, or after `timeout` milliseconds.
 */
export async function waitFor(
  server,
  url,
  { headers, timeout = 120_000 } = {},
) {
  let ended;
  server.exit.then(
    code => (ended = `it ended with code ${code}`),
    error => (ended = error.message),
  );
  const until = Date.now() + timeout;
  while (!(await answers(url, { headers }))) {
    if (ended || Date.now() > until) {
      throw new StepError(
        `${server.name} did not come up: ${ended ?? `no answer at ${url}`}.`,
        { log: server.log, mend: `The whole log is ${shown(server.log)}.` },
      );
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
