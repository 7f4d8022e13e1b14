import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleGroup } from '../RuleGroup';

/** A promtool of this machine, or the reason why there is none. */
export interface Promtool {
  name: string;
  path: string;
  missing: string | undefined;
}

const REAL = join(process.env.REAL_BIN ?? '/nonexistent', 'promtool');

/** Debian's, of Prometheus 2. */
export const promtool: Promtool = {
  name: 'promtool',
  path: 'promtool',
  missing:
    spawnSync('promtool', ['--version']).status === 0
      ? undefined
      : "promtool cannot be run; install Debian's prometheus",
};

/** One of Prometheus 3, which knows native histograms. */
export const promtool3: Promtool = {
  name: 'promtool of Prometheus 3',
  path: REAL,
  missing: existsSync(REAL)
    ? undefined
    : 'no promtool of Prometheus 3; put one into the folder that REAL_BIN names',
};

/** Runs `promtool <words> <file>` over files in a folder of their own, and tells what it printed where it fails. */
export function runPromtool(
  { path }: Promtool,
  words: string[],
  files: Record<string, unknown>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-promtool-'));
  try {
    // JSON is YAML.
    for (const [name, value] of Object.entries(files)) {
      writeFileSync(
        join(folder, name),
        typeof value === 'string' ? value : JSON.stringify(value),
      );
    }
    const { status, stdout, stderr } = spawnSync(
      path,
      [...words, Object.keys(files)[0]],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function checkRules(tool: Promtool, groups: RuleGroup[]): string {
  return runPromtool(tool, ['check', 'rules'], { 'rules.yaml': { groups } });
}

/** Runs `promtool test rules`, with what it says where it fails. */
export async function testRules(
  tool: Promtool,
  files: Record<string, unknown>,
): Promise<string> {
  return runPromtool(tool, ['test', 'rules'], files);
}
