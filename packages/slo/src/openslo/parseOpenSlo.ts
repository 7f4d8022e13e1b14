import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Issue } from '../definition/Issue';
import type { OpenSloDocument } from './OpenSloDocument';

// Far above any file that people write; keeps a hostile one from holding the process.
const LONGEST = 1_000_000;

/** What a file holds. @public */
export interface ParsedOpenSlo {
  documents: OpenSloDocument[];
  issues: Issue[];
}

function fileIssue(file: string, issue: Partial<Issue>): Issue {
  return {
    severity: 'error',
    document: file,
    path: '(document)',
    value: undefined,
    message: 'it is no valid YAML',
    mend: 'mend the YAML',
    line: undefined,
    ...issue,
  };
}

/** Line of the key of a field, or of the item of a list. */
function lineIn(root: Node, lines: LineCounter) {
  return (path: (string | number)[]): number | undefined => {
    let node: unknown = root;
    let start = root.range?.[0];
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          item => isScalar(item.key) && String(item.key.value) === String(key),
        );
        if (!pair) return undefined;
        start = (pair.key as Node).range?.[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        if (node === undefined) return undefined;
        start = (node as Node).range?.[0];
      } else return undefined;
    }
    return start === undefined ? undefined : lines.linePos(start).line;
  };
}

function read(
  document: Document.Parsed,
  file: string,
  lines: LineCounter,
): ParsedOpenSlo {
  const { contents, errors } = document;
  if (errors.length > 0) {
    const issues = errors.map(({ message, linePos }) =>
      fileIssue(file, {
        message: `it is no valid YAML: ${message.split('\n')[0]}`,
        line: linePos?.[0].line,
      }),
    );
    return { documents: [], issues };
  }
  // A list of objects is a form of OpenSLO too.
  const roots = isSeq(contents) ? (contents.items as Node[]) : [contents];
  const value: unknown = document.toJS();
  // Aliases may make it contain itself, which throws here and nowhere later.
  JSON.stringify(value);
  const values = isSeq(contents) ? (value as unknown[]) : [value];
  const documents = roots.flatMap((root, index): OpenSloDocument[] =>
    root === null || values[index] === null
      ? []
      : [{ origin: file, value: values[index], lineOf: lineIn(root, lines) }],
  );
  return { documents, issues: [] };
}

/**
 * Reads YAML (or JSON) text that holds OpenSLO objects: as documents, or as a list of objects in one document. Never
 * throws: what is no valid YAML becomes an issue with its line. The objects themselves are not checked.
 *
 * @param file - name by which people know the text
 * @public
 */
export function parseOpenSlo(text: string, file: string): ParsedOpenSlo {
  if (text.length > LONGEST) {
    const message = `it has ${text.length} characters, more than ${LONGEST}`;
    const mend = 'split the file';
    return { documents: [], issues: [fileIssue(file, { message, mend })] };
  }
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines });
    const all = Array.isArray(parsed)
      ? parsed.map(document => read(document as Document.Parsed, file, lines))
      : [];
    return {
      documents: all.flatMap(({ documents }) => documents),
      issues: all.flatMap(({ issues }) => issues),
    };
  } catch (error) {
    // Too many aliases, or nested deeper than the stack.
    const [told] = (error as Error).message.split('\n');
    const message = `it cannot be read: ${told}`;
    const mend = 'write the values out instead of aliases, and nest less';
    return { documents: [], issues: [fileIssue(file, { message, mend })] };
  }
}
