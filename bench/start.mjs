import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// How long `npm start` takes from a fresh clone, and again, until it says that Fairway is ready and a page answers.
// `node bench/start.mjs`; with `--cold-npm` nothing is in the caches of npm and Yarn either.

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.FAIRWAY_PORT ?? 7407);
const work = mkdtempSync(path.join(os.tmpdir(), 'fairway-start-'));
const clone = path.join(work, 'fairway');
const coldNpm = process.argv.includes('--cold-npm');

const env = {
  ...process.env,
  FAIRWAY_PORT: String(port),
  FAIRWAY_FLEET_PORT: String(port + 1),
  ...(coldNpm
    ? {
        npm_config_cache: path.join(work, 'npm'),
        YARN_GLOBAL_FOLDER: path.join(work, 'yarn'),
      }
    : {}),
};

/** Ctrl-C, and the time until the last process has let go of the port. */
async function stop(child) {
  process.kill(-child.pid, 'SIGINT');
  const free = async () => {
    try {
      await fetch(`http://localhost:${port}/`);
      return false;
    } catch {
      return true;
    }
  };
  while (!(await free())) {
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** Seconds until the app is usable, and those of each step. */
async function measure() {
  const since = process.hrtime.bigint();
  const elapsed = () => Number(process.hrtime.bigint() - since) / 1e9;
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env,
    detached: true,
  });
  let output = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', data => {
      output += data;
      if (output.includes('Fairway is ready')) resolve();
    });
    child.stderr.on('data', data => (output += data));
    child.once('exit', code =>
      reject(new Error(`npm start ended with code ${code}:\n${output}`)),
    );
  });
  const page = await fetch(`http://localhost:${port}/`);
  const total = elapsed();
  await stop(child);
  if (!page.ok) throw new Error(`The page answered ${page.status}`);
  const steps = [...output.matchAll(/✓ (.+) \((\d+) s\)/g)].map(
    ([, step, seconds]) => ({ step, seconds: Number(seconds) }),
  );
  return { seconds: Number(total.toFixed(1)), steps };
}

try {
  execFileSync('git', ['clone', '-q', root, clone]);
  const results = {
    date: new Date().toISOString(),
    machine: `${os.cpus().length} x ${os.cpus()[0].model}, load ${os
      .loadavg()[0]
      .toFixed(1)}`,
    cold: await measure(),
    warm: await measure(),
  };
  console.table(
    ['cold', 'warm'].map(run => ({
      run,
      seconds: results[run].seconds,
      steps: results[run].steps
        .map(({ step, seconds }) => `${step} ${seconds}`)
        .join(', '),
    })),
  );
  console.log(JSON.stringify(results, undefined, 2));
  const file = path.join(root, 'bench', 'results', 'start.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results, undefined, 2));
} finally {
  rmSync(work, { recursive: true, force: true });
}
