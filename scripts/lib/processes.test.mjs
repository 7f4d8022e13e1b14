import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { stateFile } from './paths.mjs';

const log = stateFile('log', 'processes-test.log');

// A supervisor that starts a child which starts a grandchild, all of them deaf to nothing.
const SUPERVISOR = `
import { start, stopOnSignals } from '${new URL(
  'processes.mjs',
  import.meta.url,
)}';
stopOnSignals(() => {});
const grandchild = 'setInterval(() => {}, 1000)';
const child = \`
  const { spawn } = require('node:child_process');
  const g = spawn(process.execPath, ['-e', '\${grandchild}']);
  console.log('PIDS', process.pid, g.pid);
  setInterval(() => {}, 1000);
\`;
start(process.execPath, ['-e', child], { env: process.env, log: ${JSON.stringify(
  log,
)} });
`;

const alive = pid => {
  try {
    // A zombie answers to signal 0; it is not alive.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

async function until(condition, what) {
  for (let waited = 0; waited < 8000; waited += 50) {
    const value = condition();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`timed out: ${what}`);
}

function pidsIn(file) {
  try {
    return readFileSync(file, 'utf8')
      .match(/PIDS (\d+) (\d+)/)
      ?.slice(1);
  } catch {
    return undefined;
  }
}

// Killed hard it says nothing; then the children notice by themselves.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGKILL', null],
]) {
  test(`${signal} ends children and grandchildren`, async t => {
    if (process.platform !== 'linux') {
      t.skip('looks at /proc');
      return;
    }
    rmSync(log, { force: true });
    const supervisor = spawn(
      process.execPath,
      ['--input-type=module', '-e', SUPERVISOR],
      {
        stdio: 'inherit',
      },
    );
    const exit = new Promise(resolve => supervisor.once('exit', resolve));
    const pids = await until(() => pidsIn(log), 'the children start');
    assert.ok(pids.every(alive));
    supervisor.kill(signal);
    assert.equal(await exit, code);
    await until(() => !pids.some(alive), 'the children end');
  });
}

test('npm that is killed hard takes all with it, though its shell stays', async t => {
  if (process.platform !== 'linux') {
    t.skip('looks at /proc');
    return;
  }
  rmSync(log, { force: true });
  // As npm does it: a shell between it and the script.
  const npm = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawnSync('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, process.argv[1]])`,
      SUPERVISOR,
    ],
    { env: { ...process.env, npm_lifecycle_event: 'start' } },
  );
  const pids = await until(() => pidsIn(log), 'the children start');
  npm.kill('SIGKILL');
  await until(() => !pids.some(alive), 'the children end');
});
