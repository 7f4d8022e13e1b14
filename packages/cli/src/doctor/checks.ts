import type { Check } from './Diagnosis';

// As long as the default interval: with more, a fresh value looks stale or comes from the future.
const MAX_SKEW_SECONDS = 30;

export function versionCheck(version: string | undefined): Check {
  return version
    ? { name: 'version', result: 'ok', reason: version }
    : { name: 'version', result: 'note', reason: 'it does not say' };
}

export function clockCheck(
  name: string,
  skewSeconds: number | undefined,
): Check {
  if (skewSeconds === undefined) {
    return { name: 'clock', result: 'note', reason: 'it sends no time' };
  }
  const seconds = Math.abs(skewSeconds);
  if (seconds <= MAX_SKEW_SECONDS) {
    return {
      name: 'clock',
      result: 'ok',
      reason: seconds <= 1 ? 'right' : `${seconds} s apart`,
    };
  }
  return {
    name: 'clock',
    result: 'problem',
    reason: `its clock is ${seconds} s ${
      skewSeconds > 0 ? 'ahead of' : 'behind'
    } ours`,
    mend: `Let both ${name} and this machine take their time from the same time servers (NTP).`,
  };
}

export function warningCheck(warnings: string[]): Check {
  const different = [...new Set(warnings)];
  return different.length === 0
    ? { name: 'warnings', result: 'ok', reason: 'none' }
    : {
        name: 'warnings',
        result: 'problem',
        reason: different.join('; '),
        mend: 'Mend what it warns of: until then numbers may miss a part of the data.',
      };
}

export function sloCheck(counts: Record<string, number>): Check {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return found.length > 0
    ? {
        name: 'slos',
        result: 'ok',
        reason: found
          .map(([dialect, count]) => `${count} ${dialect}`)
          .join(', '),
      }
    : {
        name: 'slos',
        result: 'problem',
        reason: 'no SLO of a known rule set',
        mend: 'Load rules of Fairway, Sloth or Pyrra there, or check that headers (tenant) and parameters select them.',
      };
}

export function silenceCheck(count: number | undefined): Check {
  return count === undefined
    ? { name: 'silences', result: 'unknown', reason: 'not known' }
    : { name: 'silences', result: 'ok', reason: String(count) };
}

/** An account without rights gets an empty list, not a refusal. */
export function applicationCheck(name: string, count: number): Check {
  return count > 0
    ? { name: 'applications', result: 'ok', reason: `${count} to be seen` }
    : {
        name: 'applications',
        result: 'problem',
        reason: 'it shows none',
        mend: `If there are applications, give the account behind auth of ${name} the right to see them: p, <account>, applications, get, */*, allow.`,
      };
}
