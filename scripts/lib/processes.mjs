import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

const running = new Set();
const LEASH = new URL('leash.mjs', import.meta.url).href;

/**
 * Starts Node in a process group of its own, its output in a log file, so that ending it ends what it started.
 *
 * @returns {{ child: import('node:child_process').ChildProcess, exit: Promise<number> }} `exit` gives the exit code,
 * 1 where a signal ended it.
 */
export function start(node, args, { cwd, env, log }) {
  const out = openSync(log, 'a');
  const child = spawn(node, ['--import', LEASH, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  running.add(child);
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  }).finally(() => running.delete(child));
  // Whoever does not wait for it must not be ended by it.
  exit.catch(() => {});
  return { child, exit };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    // The group is gone.
    return false;
  }
}

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function stopGroup(child) {
  signalGroup(child, 'SIGTERM');
  for (let waited = 0; waited < 5000; waited += 100) {
    if (!signalGroup(child, 0)) {
      return;
    }
    await sleep(100);
  }
  signalGroup(child, 'SIGKILL');
}

/** Ends everything that was started here and has not ended yet. */
export async function stopAll() {
  await Promise.all([...running].map(stopGroup));
}

let stopping = false;

/** Whether the ending of everything has begun: servers that end now do so because they were asked to. */
export function isStopping() {
  return stopping;
}

/** The npm that started us, by way of a shell that outlives it; `undefined` where nobody did. */
function npmOf(parent) {
  if (!process.env.npm_lifecycle_event) {
    return undefined;
  }
  try {
    const asked = ['-o', 'ppid=', '-p', String(parent)];
    return Number(execFileSync('ps', asked, { encoding: 'utf8' })) || undefined;
  } catch {
    // No ps: then only our own parent is watched.
    return undefined;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Alive, but somebody else's.
    return error.code === 'EPERM';
  }
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Ends everything on Ctrl-C, on a signal, and when the process that started us goes away (npm killed hard).
 *
 * @param {(reason: string) => void} onStop said once, before the ending.
 */
export function stopOnSignals(onStop) {
  const parent = process.ppid;
  const npm = npmOf(parent);
  const stop = async (reason, code) => {
    if (stopping) {
      return;
    }
    stopping = true;
    onStop(reason);
    await stopAll();
    process.exit(code);
  };
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => stop(signal, code));
  }
  setInterval(() => {
    if (process.ppid !== parent || (npm && !isAlive(npm))) {
      stop('the terminal is gone', 129);
    }
  }, 1000).unref();
}
