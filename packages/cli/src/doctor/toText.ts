import {
  countFindings,
  type Check,
  type Diagnosis,
  type SourceDiagnosis,
} from './Diagnosis';

/** Columns, two spaces apart; the last one is as long as it is. */
function align(rows: string[][], indent: string): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows.map(
    row =>
      indent +
      row
        .map((cell, column) =>
          column < row.length - 1 ? cell.padEnd(widths[column]) : cell,
        )
        .join('  '),
  );
}

/** What could not be checked is one line: the problem beside it says why. */
function checkLines(checks: Check[]): string[] {
  const checked = checks.filter(({ result }) => result !== 'unknown');
  const unknown = checks.filter(({ result }) => result === 'unknown');
  const lines = align(
    checked.map(({ name, result, reason }) => [name, result, reason]),
    '  ',
  );
  return [
    ...checked.flatMap(({ mend }, index) =>
      mend ? [lines[index], `    -> ${mend}`] : [lines[index]],
    ),
    ...(unknown.length > 0
      ? [`  not known: ${unknown.map(({ name }) => name).join(', ')}`]
      : []),
  ];
}

function sourceLines({ name, state, url, checks }: SourceDiagnosis): string[] {
  return [[name, state, url].filter(Boolean).join('  '), ...checkLines(checks)];
}

function configurationLines({ configuration }: Diagnosis): string[] {
  if (configuration.length === 0) return [];
  const missing = configuration.some(({ complaint }) =>
    complaint.startsWith('is missing'),
  );
  return [
    'Configuration',
    ...configuration.map(({ path, complaint }) => `  ${path}: ${complaint}`),
    ...(missing
      ? [
          '  (a value ${NAME} is missing, too, while the variable NAME is not set)',
        ]
      : []),
  ];
}

function noteLines({ notes = [] }: Diagnosis): string[] {
  if (notes.length === 0) return [];
  return [
    'Configuration of other plugins that is not taken',
    ...notes.map(({ path, complaint }) => `  ${path}: ${complaint}`),
  ];
}

function unlinkedLines({ unlinked = [] }: Diagnosis): string[] {
  if (unlinked.length === 0) return [];
  return [
    'SLOs of no entity: add the line to the annotations of the one that each belongs to',
    ...align(
      unlinked.map(({ ref, line }) => [ref, line]),
      '  ',
    ),
  ];
}

function summary(diagnosis: Diagnosis): string {
  const { length } = diagnosis.sources;
  const findings = countFindings(diagnosis);
  return `${length} ${length === 1 ? 'source' : 'sources'}, ${
    findings === 0
      ? 'nothing to mend'
      : `${findings} ${findings === 1 ? 'finding' : 'findings'}`
  }`;
}

/** For people. State is said in words; there are no colours to lose. */
export function toText(diagnosis: Diagnosis): string {
  const parts = [
    [`fairway doctor: ${diagnosis.asked.join(', ')}`],
    configurationLines(diagnosis),
    diagnosis.backend.length > 0
      ? ['Backend', ...checkLines(diagnosis.backend)]
      : [],
    ...diagnosis.sources.map(sourceLines),
    noteLines(diagnosis),
    unlinkedLines(diagnosis),
    [summary(diagnosis)],
  ];
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}
