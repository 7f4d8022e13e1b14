import { followReference } from './follow';
import type { Found, Reading } from './follow';
import type { Place } from './Place';

/** Whether an SLO or an objective has an SLI of its own. */
export function hasIndicator(place: Place, { dialect }: Reading): boolean {
  return (
    place.at(dialect.indicator).exists || place.at(dialect.indicatorRef).exists
  );
}

/**
 * The SLI of an SLO or of an objective, in its place or by reference.
 *
 * @param place - what has the fields
 */
export function findIndicator(
  place: Place,
  reading: Reading,
): Found | 'unknown' | undefined {
  const { indicator, indicatorRef } = reading.dialect;
  const inline = place.at(indicator);
  const reference = place.at(indicatorRef);
  if (inline.exists && reference.exists)
    return reading.findings.error(
      reference,
      `${indicator} and ${indicatorRef} are both there`,
      'keep one of them',
    );
  if (reference.exists) return followReference(reference, 'SLI', reading);
  if (inline.exists) return { place: inline, reading };
  return reading.findings.error(
    reference,
    `neither ${indicator} nor ${indicatorRef} is there`,
    `write ${indicatorRef}: <name of an SLI>`,
  );
}
