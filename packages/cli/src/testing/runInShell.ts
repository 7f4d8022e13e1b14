import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFairway } from '../program';

/** Runs `fairway` as a shell would; what it printed, and its exit code. */
export async function runInShell(
  args: string[],
  env: Record<string, string> = {},
  input = '',
) {
  let out = '';
  let err = '';
  const code = await runFairway(args, {
    env,
    write: text => {
      out += text;
    },
    complain: text => {
      err += text;
    },
    read: async () => input,
  });
  return { code, out, err };
}

/** Writes configuration files into a folder that goes away after the tests. */
export function useConfigFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-cli-'));
  let written = 0;
  afterAll(() => rmSync(folder, { recursive: true }));

  return (text: string): string => {
    written += 1;
    const file = join(folder, `app-config.${written}.yaml`);
    writeFileSync(file, text);
    return file;
  };
}
