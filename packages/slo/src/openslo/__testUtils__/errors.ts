import type { OpenSloDocument } from '../OpenSloDocument';
import { readDefinitions } from '../readDefinitions';

export function document(value: unknown): OpenSloDocument {
  return { origin: 'slos.yaml', value };
}

/** Errors of documents of which no definition comes, as `path: message`; warnings are left out. */
export function errorsOf(...values: unknown[]): string[] {
  const { definitions, issues } = readDefinitions(values.map(document));
  const incomplete = issues.filter(
    issue =>
      !issue.document.startsWith('slos.yaml') || !issue.path || !issue.mend,
  );
  if (definitions.length > 0 || incomplete.length > 0)
    throw new Error(JSON.stringify({ definitions, incomplete }));
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path}: ${message}`);
}
