import { errorBudget } from '../budget';
import { canFire } from '../preview/deadAlerts';
import type { BurnTier } from '../tiers';
import type { Findings } from './Findings';
import type { Place } from './Place';
import { prometheusDuration, shorthandSeconds } from './timeWindow';

/** A burn rate alert needs that many scrapes in its short window to be more than noise. */
const LEAST_SCRAPES = 4;
/** The long window is that many times the short one (SRE Workbook, chapter 5). */
const SHORT_PART = 12;

const SEVERITIES: Record<string, BurnTier['tier']> = {
  page: 'page',
  critical: 'page',
  ticket: 'ticket',
  warning: 'ticket',
};

/** What decides whether a burn rate alert makes sense. */
export interface AlertLimits {
  /** Name of the SLO, for messages. */
  slo: string;
  /** As decimal text. */
  objective: string;
  /** Seconds. */
  period: number;
  scrapeInterval: number;
}

export function isTooShort(seconds: number, limits: AlertLimits): boolean {
  return seconds < LEAST_SCRAPES * limits.scrapeInterval;
}

function asDuration(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

function readFactor(
  condition: Place,
  limits: AlertLimits,
  findings: Findings,
): number | undefined {
  const place = condition.at('threshold');
  const factor = place.value as number;
  const op = condition.at('op');
  if (op.value === 'lt' || op.value === 'lte')
    return findings.error(
      op,
      'an alert for burning slowly makes no sense',
      'write op: gt, or remove it',
    );
  if (!(factor > 0))
    return findings.error(
      place,
      'every burn rate is above it',
      'write a number above 0, such as 14.4',
    );
  if (canFire({ factor }, limits)) return factor;
  const most = 1 / errorBudget(Number(limits.objective));
  return findings.error(
    place,
    `it can never fire for SLO ${limits.slo}: with target ${
      limits.objective
    } the burn rate is at most ${Number(
      most.toPrecision(4),
    )}, when everything fails`,
    `write a lower threshold, or a higher target`,
  );
}

/** Nothing waits; what a wait is for, the short window does as long as it is not shorter. */
function waitIsShort(after: Place, short: number, findings: Findings): boolean {
  if (!after.exists) return true;
  const wait = prometheusDuration(after, findings);
  if (wait === undefined) return false;
  const waits = shorthandSeconds(wait);
  if (waits > short) {
    findings.error(
      after,
      `it is longer than the short window, ${asDuration(short)}`,
      `write at most ${asDuration(short)}, or remove it`,
    );
    return false;
  }
  if (waits > 0)
    findings.warning(
      after,
      'nothing waits: the short window must burn as well, which keeps out what is over already',
      'remove it',
    );
  return true;
}

function readWindows(
  condition: Place,
  limits: AlertLimits,
  findings: Findings,
): Pick<BurnTier, 'long' | 'short'> | undefined {
  const place = condition.at('lookbackWindow');
  const long = prometheusDuration(place, findings);
  if (long === undefined) return undefined;
  const length = shorthandSeconds(long);
  if (length >= limits.period)
    return findings.error(
      place,
      `it is not shorter than the window of SLO ${limits.slo}`,
      'write a shorter one, such as 1h',
    );
  const short = length / SHORT_PART;
  if (isTooShort(short, limits)) {
    const least = LEAST_SCRAPES * limits.scrapeInterval * SHORT_PART;
    return findings.error(
      place,
      `its short window, a twelfth of it, is ${short}s: fewer than four scrapes`,
      `write at least ${Math.ceil(least / 60)}m`,
    );
  }
  return waitIsShort(condition.at('alertAfter'), short, findings)
    ? { long, short: asDuration(short) }
    : undefined;
}

/**
 * A tier of an AlertCondition.
 *
 * @param spec - its `spec`
 */
export function readAlertCondition(
  spec: Place,
  limits: AlertLimits,
  findings: Findings,
): BurnTier | undefined {
  const severity = spec.at('severity');
  const name = String(severity.value).toLowerCase();
  const tier = Object.hasOwn(SEVERITIES, name) ? SEVERITIES[name] : undefined;
  if (!tier)
    findings.error(
      severity,
      'there is no such severity',
      'write page (someone must act now) or ticket (someone must act this week)',
    );
  const condition = spec.at('condition');
  const factor = readFactor(condition, limits, findings);
  const windows = readWindows(condition, limits, findings);
  return tier && factor !== undefined && windows
    ? { tier, ...windows, factor }
    : undefined;
}
