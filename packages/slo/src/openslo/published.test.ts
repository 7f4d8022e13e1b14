import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOpenSlo } from './parseOpenSlo';
import { readDefinitions, validateDocument } from './readDefinitions';

const FOLDER = process.env.OPENSLO_EXAMPLES ?? '/nonexistent';
const missing = existsSync(FOLDER)
  ? undefined
  : 'no examples; put those of github.com/OpenSLO/OpenSLO into the folder that OPENSLO_EXAMPLES names';

/** YAML files of a folder and of those in it. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

const describePublished = missing ? describe.skip : describe;

describePublished(
  `OpenSLO's published examples: ${
    missing ?? 'each is read or refused by name'
  }`,
  () => {
    it.each(missing ? [] : filesOf(FOLDER))('%s', path => {
      const parsed = parseOpenSlo(readFileSync(path, 'utf8'), path);
      const { definitions, issues } = readDefinitions(parsed.documents);
      const all = [
        ...parsed.issues,
        ...issues,
        ...parsed.documents.flatMap(validateDocument),
      ];
      expect(
        all.filter(issue => !issue.path || !issue.mend || !issue.line),
      ).toEqual([]);
      const isSlo = /^-? *kind: SLO$/m.test(readFileSync(path, 'utf8'));
      expect(!isSlo || definitions.length + issues.length > 0).toBe(true);
    });
  },
);
