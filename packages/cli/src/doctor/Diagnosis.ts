import type { SourceState } from '@fairway/contracts';
import type { ConfigProblem } from '@fairway/kit-node/tools';

/**
 * What came out of one check.
 *
 * - `ok`: as it should be.
 * - `note`: worth knowing, nothing to mend.
 * - `problem`: to be mended.
 * - `unknown`: could not be checked; a check before it says why.
 */
export type CheckResult = 'ok' | 'note' | 'problem' | 'unknown';

/** One thing that was looked at. */
export interface Check {
  name: string;
  result: CheckResult;
  reason: string;
  /** What to do about a problem, in one sentence. */
  mend?: string;
}

/** One source with all that was looked at, in the order in which one thing needs the other. */
export interface SourceDiagnosis {
  name: string;
  kind: string;
  /** Where it was asked; absent where the backend keeps that to itself. */
  url?: string;
  state: SourceState;
  version?: string;
  /** Clock of the source minus ours, seconds. */
  clockSkewSeconds?: number;
  /** SLOs per rule set of a Prometheus; absent: not known. */
  slos?: Record<string, number>;
  checks: Check[];
}

/** An SLO that belongs to no entity, and the annotation line that would change that. */
export interface UnlinkedSlo {
  ref: string;
  name: string;
  line: string;
}

/** All that `fairway doctor` found out. */
export interface Diagnosis {
  /** The configuration files that were read, or the address of the backend. */
  asked: string[];
  /** What is wrong in `fairway.sources`. */
  configuration: ConfigProblem[];
  /** What other plugins are configured with and Fairway does not take; nothing to mend. Absent: only the configuration tells. */
  notes?: ConfigProblem[];
  /** What stands between us and the backend's answers. */
  backend: Check[];
  sources: SourceDiagnosis[];
  /** Absent: only a backend knows. */
  unlinked?: UnlinkedSlo[];
}

/** How many things there are to mend. */
export function countFindings(diagnosis: Diagnosis): number {
  const checks = [
    ...diagnosis.backend,
    ...diagnosis.sources.flatMap(source => source.checks),
  ];
  return (
    diagnosis.configuration.length +
    checks.filter(({ result }) => result === 'problem').length +
    (diagnosis.unlinked?.length ?? 0)
  );
}
