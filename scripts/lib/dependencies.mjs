import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, shown } from './paths.mjs';
import { start } from './processes.mjs';
import { StepError } from './steps.mjs';
import { fingerprint, workspaces } from './workspaces.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.fairway-installed');

function wanted() {
  const manifests = [...workspaces().values()].map(({ folder }) =>
    path.join(folder, 'package.json'),
  );
  const root = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  return fingerprint({
    files: [...root.map(name => path.join(ROOT, name)), ...manifests],
  });
}

/** Whether the last install finished and was of what the repository asks for now. */
export function dependenciesInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

/** Installs exactly what yarn.lock says. What was interrupted is not trusted: the stamp is written last. */
export async function installDependencies(tools, log) {
  rmSync(STAMP, { force: true });
  const install = start(tools.node, [tools.yarn, 'install', '--immutable'], {
    cwd: ROOT,
    env: tools.env,
    log,
  });
  if ((await install.exit) !== 0) {
    throw new StepError('The dependencies could not be installed.', {
      log,
      mend: `The whole log is ${shown(
        log,
      )}. If it speaks of the lockfile, a package.json was changed: run \`yarn install\` and commit yarn.lock.`,
    });
  }
  writeFileSync(STAMP, wanted());
}
