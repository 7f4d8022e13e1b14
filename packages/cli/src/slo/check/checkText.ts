import { issueLines } from '../text/issueLines';
import { plural, toText, wrap } from '../text/layout';
import type { Checked } from './command';
import type { Finding } from './Finding';

function findingLines({ slo, severity, message, mend }: Finding): string[] {
  return [
    slo ? `${severity}  SLO ${slo}` : severity,
    ...wrap(message, '  '),
    ...wrap(mend, '  -> ', '     '),
  ];
}

function summary({ definitions, issues, findings, ...rest }: Checked): string {
  const all = [...issues, ...findings];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.length - errors;
  const parts = [
    `${plural(definitions.length, 'SLO')} in ${plural(
      rest.files.length,
      'file',
    )}`,
    ...(rest.prometheus ? [`data of ${rest.prometheus}`] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(all.length === 0 ? ['nothing to mend'] : []),
  ];
  return parts.join(', ');
}

/** For people. */
export function checkText(checked: Checked): string {
  return toText([
    ...checked.issues.map(issueLines),
    ...checked.findings.map(findingLines),
    [summary(checked)],
  ]);
}
