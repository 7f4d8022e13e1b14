import { DateTime, IANAZone } from 'luxon';
import type { SloWindow } from '../definition/SloDefinition';
import type { Findings } from './Findings';
import type { Place } from './Place';

const UNIT_SECONDS: Record<string, number> = {
  m: 60,
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
  M: 30 * 86_400,
  Q: 91 * 86_400,
  Y: 365 * 86_400,
};

const IN_DAYS: Record<string, number> = { M: 30, Q: 90, Y: 365 };
const SHORTEST = 3600;

/** Seconds of a duration of OpenSLO; a month is 30 days, a quarter 91, a year 365. */
export function shorthandSeconds(duration: string): number {
  return Number(duration.slice(0, -1)) * UNIT_SECONDS[duration.slice(-1)];
}

/**
 * A duration of OpenSLO as Prometheus writes it. Months, quarters and years have no fixed length, so that they are for
 * calendar windows only.
 */
export function prometheusDuration(
  place: Place,
  findings: Findings,
): string | undefined {
  const duration = String(place.value);
  const days = IN_DAYS[duration.slice(-1)];
  if (days === undefined) return duration;
  return findings.error(
    place,
    `${duration} has no fixed length`,
    `write ${Number(duration.slice(0, -1)) * days}d, or use a calendar window`,
  );
}

function rolling(place: Place, findings: Findings): SloWindow | undefined {
  const field = place.at('duration');
  const duration = prometheusDuration(field, findings);
  if (duration === undefined) return undefined;
  if (shorthandSeconds(duration) < SHORTEST)
    return findings.error(
      field,
      'a window shorter than an hour is no budget',
      'write at least 1h; 28d and 30d are usual',
    );
  return { type: 'rolling', duration };
}

function calendar(place: Place, findings: Findings): SloWindow | undefined {
  const field = place.at('duration');
  const duration = String(field.value);
  if (/[mh]$/.test(duration))
    return findings.error(
      field,
      'a calendar window is of days, weeks, months, quarters or years',
      'write d, w, M, Q or Y, such as 1M',
    );
  const zone = place.at('calendar', 'timeZone');
  const start = place.at('calendar', 'startTime');
  const timeZone = String(zone.value);
  const startTime = String(start.value);
  if (!IANAZone.isValidZone(timeZone))
    return findings.error(
      zone,
      'there is no such time zone',
      'write a name of the IANA database, such as Europe/Berlin or UTC',
    );
  const parsed = DateTime.fromFormat(startTime, 'yyyy-MM-dd HH:mm:ss', {
    zone: timeZone,
  });
  if (!parsed.isValid)
    return findings.error(
      start,
      'it is no date with time',
      'write it like 2026-01-01 00:00:00',
    );
  return { type: 'calendar', duration, startTime, timeZone };
}

/** The one window of an SLO. */
export function readTimeWindow(
  slo: Place,
  findings: Findings,
): SloWindow | undefined {
  const place = slo.at('spec', 'timeWindow', 0);
  const isRolling = place.at('isRolling');
  const has = place.at('calendar').exists;
  if (isRolling.value === true && has)
    return findings.error(
      place,
      'it is rolling and has a calendar',
      'remove calendar, or write isRolling: false',
    );
  if (has) return calendar(place, findings);
  if (isRolling.value === true) return rolling(place, findings);
  return findings.error(
    isRolling,
    'neither rolling nor with a calendar',
    'write isRolling: true, or add calendar',
  );
}
