import type { Issue } from '@fairway/slo';
import { plural, wrap } from './layout';

const LONGEST_VALUE = 60;

function valueText(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_VALUE
    ? ` = ${text.slice(0, LONGEST_VALUE)}...`
    : ` = ${text}`;
}

/** One thing that is wrong: where, what stands there, why it is wrong, how to mend it. */
export function issueLines(issue: Issue): string[] {
  const { severity, document, line, path, value, message, mend } = issue;
  const where = line === undefined ? document : `${document}, line ${line}`;
  return [
    `${severity}  ${where}`,
    ...wrap(`${path}${valueText(value)}`, '  ', '    '),
    ...wrap(`${message}`, '  '),
    ...wrap(mend, '  -> ', '     '),
  ];
}

export function countErrors(issues: Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}

/** `2 errors, 1 warning`. */
export function issueSummary(issues: Issue[]): string {
  const errors = countErrors(issues);
  const warnings = issues.length - errors;
  return [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ].join(', ');
}
