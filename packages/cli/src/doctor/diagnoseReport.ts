import type { SourceReport, SourceState } from '@fairway/contracts';
import {
  clockCheck,
  silenceCheck,
  sloCheck,
  versionCheck,
  warningCheck,
} from './checks';
import type { Check, SourceDiagnosis } from './Diagnosis';

const MENDS: Record<Exclude<SourceState, 'ok'>, (name: string) => string> = {
  stale: name =>
    `Wait one interval; if it stays, look into the backend's log for ${name}.`,
  never: name =>
    `Wait one interval; if it stays, look into the backend's log for ${name}.`,
  unreachable: name =>
    `Check url, ca and proxy of ${name}: the backend, not this machine, must reach it.`,
  unauthorized: name => `Correct the credentials under auth of ${name}.`,
  forbidden: name =>
    `Give the account behind auth of ${name} the right to read, or correct the tenant in headers.`,
  'not-installed': name =>
    `Correct url of ${name}: it must end where the API begins.`,
};

function stateCheck({
  name,
  state,
  message,
  asOf,
  lastError,
}: SourceReport): Check {
  const said = message ?? lastError?.message;
  const last = asOf ? `last good answer at ${asOf}` : 'no good answer yet';
  return state === 'ok'
    ? { name: 'state', result: 'ok', reason: last }
    : {
        name: 'state',
        result: 'problem',
        reason: [said, last].filter(Boolean).join('; '),
        mend: MENDS[state](name),
      };
}

/** The newest error, where it is of something else than what the state tells. */
function errorCheck({ state, lastError }: SourceReport): Check[] {
  return lastError && state === 'ok'
    ? [
        {
          name: 'last error',
          result: 'note',
          reason: `${lastError.message} (${lastError.at})`,
        },
      ]
    : [];
}

/** Of a Prometheus whose values can be read: whether its rules can, too. */
function rulesCheck({ name, state, rules }: SourceReport): Check[] {
  if (!rules || state !== 'ok') return [];
  const last = rules.asOf
    ? `last read at ${rules.asOf}`
    : 'they were never read';
  if (rules.state === 'ok') {
    return [{ name: 'rules', result: 'ok', reason: last }];
  }
  return [
    {
      name: 'rules',
      result: 'problem',
      reason: [rules.message ?? `they are ${rules.state}`, last].join('; '),
      mend: `Let /api/v1/rules of ${name} answer the backend: without rules, alert tiers and Pyrra's objectives stay unknown or old.`,
    },
  ];
}

/** What was found there: SLOs, or the silences of an Alertmanager. */
function foundCheck({ kind, counts }: SourceReport): Check {
  return kind === 'alertmanager'
    ? silenceCheck(counts.silences)
    : sloCheck(counts);
}

/** What a backend reports of one source, as the same checks that a direct question gives. */
export function diagnoseReport(report: SourceReport): SourceDiagnosis {
  const { name, kind, state, version, clockSkewSeconds, counts } = report;
  const asked = report.asOf !== undefined;
  return {
    ...{ name, kind, state, version, clockSkewSeconds },
    slos: asked && kind === 'prometheus' ? counts : undefined,
    checks: [
      stateCheck(report),
      ...errorCheck(report),
      ...(asked
        ? [
            versionCheck(version),
            clockCheck(name, clockSkewSeconds),
            warningCheck(report.warnings),
            foundCheck(report),
            ...rulesCheck(report),
          ]
        : []),
    ],
  };
}
