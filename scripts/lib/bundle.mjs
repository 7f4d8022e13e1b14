import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, shown, stateFile } from './paths.mjs';
import { start } from './processes.mjs';
import { StepError } from './steps.mjs';
import { closure, fingerprint } from './workspaces.mjs';

const stamp = name => stateFile('bundle', name);

function wanted(name) {
  const packages = closure(name);
  return fingerprint({
    files: [
      ...['yarn.lock', 'app-config.yaml'].map(file => path.join(ROOT, file)),
      ...packages
        .flatMap(folder => [
          path.join(folder, 'package.json'),
          path.join(folder, 'config.d.ts'),
        ])
        .filter(existsSync),
    ],
    folders: packages.flatMap(folder => [
      path.join(folder, 'src'),
      path.join(folder, 'public'),
    ]),
  });
}

/** Whether the app was built from the sources as they are now. */
export function bundleBuilt(name) {
  return (
    existsSync(path.join(ROOT, 'packages', name, 'dist', 'index.html')) &&
    existsSync(stamp(name)) &&
    readFileSync(stamp(name), 'utf8') === wanted(name)
  );
}

/** Builds the app as for production; the backend serves it with the configuration of the day. */
export async function buildBundle(name, { tools, env = {}, log }) {
  const built = wanted(name);
  const build = start(
    tools.node,
    [
      path.join(
        ROOT,
        'node_modules',
        '@backstage',
        'cli',
        'bin',
        'backstage-cli',
      ),
      ...['package', 'build', '--config', '../../app-config.yaml'],
    ],
    {
      cwd: path.join(ROOT, 'packages', name),
      env: { ...tools.env, ...env },
      log,
    },
  );
  if ((await build.exit) !== 0) {
    throw new StepError('The app could not be built.', {
      log,
      mend: `The whole log is ${shown(log)}.`,
    });
  }
  writeFileSync(stamp(name), built);
}
