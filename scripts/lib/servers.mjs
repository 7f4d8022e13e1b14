import { existsSync, readFileSync } from 'node:fs';
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

/** How `packages/backend` opens the last words of a start that failed. */
const DID_NOT_START = 'The backend did not start:\n';

/** Why the backend did not start, by its own words; `undefined` while it has not given up. */
export function startupFailure(log) {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const at = text.lastIndexOf(DID_NOT_START);
  if (at < 0) {
    return undefined;
  }
  // With hot reload whoever watches the sources writes on, after an empty line.
  return text
    .slice(at + DID_NOT_START.length)
    .split('\n\n')[0]
    .trim();
}

/** Asks once. `undefined` where it answers with success, else why not, in the server's words where it has some. */
async function refusal(url, init) {
  try {
    const response = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(5000),
    });
    const body = await response.text();
    return response.ok ? undefined : said(body) ?? `status ${response.status}`;
  } catch {
    return `no answer at ${url}`;
  }
}

function said(body) {
  try {
    return JSON.parse(body).error?.message;
  } catch {
    // No answer of Backstage's.
    return undefined;
  }
}

/**
 * Waits until a server answers with success.
 *
 * @throws StepError when it ends or gives up its start, or after `timeout` milliseconds. `mend` is for the timeout.
 */
export async function waitFor(
  server,
  url,
  { headers, timeout = 120_000, mend } = {},
) {
  const { name, log } = server;
  const whole = `The whole log is ${shown(log)}.`;
  let ended;
  server.exit.then(
    code => (ended = `it ended with code ${code}`),
    error => (ended = error.message),
  );
  const until = Date.now() + timeout;
  for (;;) {
    // Looked at first: whatever it wrote, it had written when it ended.
    const gone = ended;
    const failure = startupFailure(log);
    if (failure) {
      throw new StepError(`The ${name} did not start:\n\n${failure}\n`, {
        mend: whole,
      });
    }
    if (gone) {
      throw new StepError(`${name} did not come up: ${gone}.`, {
        log,
        mend: whole,
      });
    }
    const reason = await refusal(url, { headers });
    if (reason === undefined) {
      return;
    }
    if (Date.now() > until) {
      // Whoever brings a mend knows that the server itself is up.
      throw mend
        ? new StepError(`${reason}.`, { mend })
        : new StepError(`${name} did not come up: ${reason}.`, {
            log,
            mend: whole,
          });
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
