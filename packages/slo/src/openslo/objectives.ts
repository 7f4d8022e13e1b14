import type { Budgeting } from '../definition/SloDefinition';
import { decimalText, percentToShare } from './decimal';
import type { Findings } from './Findings';
import type { Place } from './Place';
import { prometheusDuration, shorthandSeconds } from './timeWindow';

const LEAST_SCRAPES = 2;
/** Of a share: with more, a budget can no longer be told from none in floating point. */
const MOST_DECIMALS = 12;

/** The good share to reach, as decimal text. */
export function readTarget(
  objective: Place,
  findings: Findings,
): string | undefined {
  const target = objective.at('target');
  const percent = objective.at('targetPercent');
  if (target.exists && percent.exists)
    return findings.error(
      percent,
      'target and targetPercent are both there',
      'keep one of them',
    );
  const place = percent.exists ? percent : target;
  if (!place.exists)
    return findings.error(
      target,
      'neither target nor targetPercent is there',
      'write target: 0.999, or targetPercent: 99.9',
    );
  const value = place.value as number;
  const all = percent.exists ? 100 : 1;
  if (value > 0 && value < all) {
    const share = percent.exists ? percentToShare(value) : decimalText(value);
    if (share.length <= '0.'.length + MOST_DECIMALS) return share;
    return findings.error(
      place,
      'it has more decimals than can be told apart',
      `write at most ${percent.exists ? MOST_DECIMALS - 2 : MOST_DECIMALS}`,
    );
  }
  const mend =
    !percent.exists && value > 1 && value < 100
      ? `write targetPercent: ${value}, or target: ${percentToShare(value)}`
      : `write a number above 0 and below ${all}`;
  return findings.error(
    place,
    value >= all
      ? `${value} leaves no budget for errors`
      : `${value} allows all to fail`,
    mend,
  );
}

function readSlice(
  objective: Place,
  options: { period: number; scrapeInterval: number; findings: Findings },
): string | undefined {
  const { period, scrapeInterval, findings } = options;
  const place = objective.at('timeSliceWindow');
  if (!place.exists)
    return findings.error(place, 'it is missing', 'write timeSliceWindow: 5m');
  const minutes = place.value;
  if (
    typeof minutes === 'number' &&
    !(Number.isInteger(minutes) && minutes > 0 && minutes <= 100_000)
  )
    return findings.error(
      place,
      'it is no whole number of minutes',
      'write a number such as 5, or a duration such as 5m',
    );
  const slice =
    typeof minutes === 'number'
      ? `${minutes}m`
      : prometheusDuration(place, findings);
  if (slice === undefined) return undefined;
  const seconds = shorthandSeconds(slice);
  if (seconds < LEAST_SCRAPES * scrapeInterval)
    return findings.error(
      place,
      `a slice of ${slice} has fewer than two scrapes`,
      `write at least ${Math.ceil((LEAST_SCRAPES * scrapeInterval) / 60)}m`,
    );
  if (seconds >= period)
    return findings.error(
      place,
      `a slice of ${slice} is as long as the window`,
      'write a shorter one, such as 5m',
    );
  return slice;
}

/** What is counted, and over which slices. */
export function readBudgeting(
  slo: Place,
  objective: Place,
  options: { period: number; scrapeInterval: number; findings: Findings },
): Budgeting | undefined {
  const { findings } = options;
  const method = slo.at('spec', 'budgetingMethod').value;
  const target = objective.at('timeSliceTarget');
  const window = objective.at('timeSliceWindow');
  if (target.exists && method !== 'Timeslices')
    return findings.error(
      target,
      `${method} has no target for slices`,
      'remove it, or write budgetingMethod: Timeslices',
    );
  if (method === 'Occurrences') {
    if (!window.exists) return { method };
    return findings.error(
      window,
      'Occurrences has no slices',
      'remove it, or write budgetingMethod: Timeslices',
    );
  }
  const slice = readSlice(objective, options);
  if (method === 'RatioTimeslices')
    return slice === undefined ? undefined : { method, slice };
  const share = target.value as number | undefined;
  if (share === undefined)
    return findings.error(
      target,
      'it is missing',
      'write timeSliceTarget: 0.95',
    );
  if (!(share > 0 && share <= 1))
    return findings.error(
      target,
      'it is no share',
      'write a number above 0, at most 1',
    );
  return slice === undefined
    ? undefined
    : { method: 'Timeslices', slice, sliceTarget: decimalText(share) };
}
