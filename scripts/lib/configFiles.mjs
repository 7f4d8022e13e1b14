import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** `--config` arguments: the demo's configuration, then your own where there is one. */
export function configArgs() {
  return ['app-config.yaml', 'app-config.local.yaml']
    .map(name => path.join(ROOT, name))
    .filter(existsSync)
    .flatMap(file => ['--config', file]);
}
