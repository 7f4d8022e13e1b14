import type { SourceReport } from '@fairway/contracts';
import { formatDuration } from '../../format';
import { sourceFaultSentence } from '../../sources/sourceFault';
import type { KitTranslate } from '../../translations';

/** Clocks this close do not change what is shown. */
const HARMLESS_SKEW_SECONDS = 5;

/** What a person should know about a source besides its state, each a sentence with the slot `at`. */
export function sourceNotes(report: SourceReport, t: KitTranslate): string[] {
  const { state, warnings } = report;
  return [
    ...(state === 'ok' ? [] : [sourceFaultSentence(report, t)]),
    ...errorNote(report, t),
    ...clockNote(report, t),
    ...warnings.map(warning => t('sources.warning', { warning })),
  ];
}

/** The last error, where no other note says it. */
function errorNote(
  { state, lastError, message, rules }: SourceReport,
  t: KitTranslate,
): string[] {
  const said = state === 'ok' ? rules?.message : message;
  return lastError && lastError.message !== said
    ? [t('sources.lastError', { message: lastError.message })]
    : [];
}

function clockNote(
  { clockSkewSeconds }: SourceReport,
  t: KitTranslate,
): string[] {
  if (clockSkewSeconds === undefined) return [];
  const seconds = Math.abs(clockSkewSeconds);
  if (seconds < HARMLESS_SKEW_SECONDS) return [];
  const duration = formatDuration(seconds);
  return [
    clockSkewSeconds > 0
      ? t('sources.clockAhead', { duration })
      : t('sources.clockBehind', { duration }),
  ];
}
