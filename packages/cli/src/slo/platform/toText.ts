import type { PlatformFinding } from '@fairway/slo';

/** Findings for people: what is lacking, for which SLOs, and what to do. */
export function findingsText(findings: PlatformFinding[]): string {
  return findings
    .map(({ slos, clusters, message, mend }) => {
      const where = clusters ? ` (${clusters.join(', ')})` : '';
      const what = slos.length > 0 ? `  not made: ${slos.join(', ')}\n` : '';
      return `${message}${where}\n${what}  -> ${mend}\n`;
    })
    .join('');
}

/** `3 SLOs, 1 finding` */
export function summary(slos: number, findings: number): string {
  return `${slos} ${slos === 1 ? 'SLO' : 'SLOs'}, ${
    findings === 0
      ? 'nothing is lacking'
      : `${findings} ${findings === 1 ? 'finding' : 'findings'}`
  }\n`;
}
