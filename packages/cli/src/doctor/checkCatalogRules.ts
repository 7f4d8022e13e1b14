import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ConfigProblem } from '@fairway/kit-node/tools';
import { OPENSLO_KINDS } from '@fairway/slo';
import {
  allowsKind,
  readCatalogRules,
  type CatalogLocation,
  type CatalogRule,
} from './catalogRules';
import { openSloKindsIn, usesOpenSloModule } from './openSloFiles';

const MEND = `add - allow: [${OPENSLO_KINDS.join(', ')}]`;

/**
 * Whether the catalog may take the OpenSLO documents that it reads. One kind that it must not take, and it refuses all that the
 * same file holds.
 *
 * @param files - the configuration files; the backend is looked for beside the first one
 */
export async function checkCatalogRules(
  config: Config,
  files: string[],
): Promise<ConfigProblem[]> {
  const folder = backendFolder(files);
  try {
    const { rules, locations } = readCatalogRules(config, folder);
    const problems = await Promise.all(
      locations.map(location => checkLocation(rules, location)),
    );
    const found = problems.flat();
    return found.length > 0 ? found : await checkModule(rules, folder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [path, ...complaint] = error.message.split(': ');
    return [{ path, complaint: complaint.join(': ') }];
  }
}

async function checkLocation(
  rules: CatalogRule[],
  location: CatalogLocation,
): Promise<ConfigProblem[]> {
  if (location.type !== 'file') return [];
  const refused = [...(await openSloKindsIn(location.target))].filter(
    kind => !allowsKind(rules, kind, location),
  );
  return refused.length === 0
    ? []
    : [
        {
          path: 'catalog.rules',
          complaint: `does not allow ${refused.join(', ')} from ${
            location.target
          }, so that the catalog takes nothing of the files with them; ${MEND}`,
        },
      ];
}

/** Of locations elsewhere the documents are not at hand: then a kind must at least be allowed from somewhere. */
async function checkModule(
  rules: CatalogRule[],
  folder: string,
): Promise<ConfigProblem[]> {
  if (!(await usesOpenSloModule(folder))) return [];
  const refused = OPENSLO_KINDS.filter(kind => !allowsKind(rules, kind));
  return refused.length === 0
    ? []
    : [
        {
          path: 'catalog.rules',
          complaint: `does not allow ${refused.join(
            ', ',
          )} from anywhere, while the backend reads OpenSLO documents; ${MEND}`,
        },
      ];
}

function backendFolder([first = 'app-config.yaml']: string[]): string {
  const root = dirname(first);
  const backend = join(root, 'packages/backend');
  return existsSync(backend) ? backend : root;
}
