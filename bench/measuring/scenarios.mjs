import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a scenario in a process of its own, so that memory is its own; the last line that it prints is its result. */
export async function measure(script, scenario) {
  const { stdout, stderr } = await run(
    process.execPath,
    [fileURLToPath(script), JSON.stringify(scenario)],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  process.stderr.write(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** What figures depend on. */
export function circumstances() {
  const load = os.loadavg()[0].toFixed(1);
  return {
    date: new Date().toISOString(),
    machine: `${os.cpus().length} x ${os.cpus()[0].model}, load ${load}`,
    node: process.version,
  };
}

/** Writes all figures to `bench/results/<name>.json`. */
export function writeResults(name, results) {
  const file = fileURLToPath(
    new URL(`../results/${name}.json`, import.meta.url),
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results, undefined, 2));
  console.log(`All of it: ${path.relative(process.cwd(), file)}`);
}
