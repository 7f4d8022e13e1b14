import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/paths.mjs';

function start(args, env) {
  return spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts/start.mjs'), ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
}

test('a port that is none is said with what to do, without a stack', () => {
  const { status, stderr } = start([], { FAIRWAY_PORT: 'abc' });
  assert.equal(status, 1);
  assert.match(stderr, /FAIRWAY_PORT is "abc"\.\nSet FAIRWAY_PORT to a port/);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test('help needs no port', () => {
  const { status, stdout } = start(['--help'], { FAIRWAY_PORT: 'abc' });
  assert.equal(status, 0);
  assert.match(stdout, /FAIRWAY_PORT \(7007\)/);
});

test('an option that does not exist is refused with those that do', () => {
  const { status, stderr } = start(['--bogus'], {});
  assert.equal(status, 1);
  assert.match(stderr, /knows no --bogus\.\nIts options are --dev, --legacy/);
});

test('one port for two things is said before anything starts', () => {
  const { status, stderr, stdout } = start([], {
    FAIRWAY_PORT: '7899',
    FAIRWAY_FLEET_PORT: '7899',
  });
  assert.equal(status, 1);
  assert.match(stderr, /Port 7899 is wanted twice/);
  assert.doesNotMatch(stdout, /Starting/);
});
