import type { SourceReport } from '@fairway/contracts';
import { formatDuration } from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { sourceFaultSentence } from '../../words/sourceFault';

/** Clocks this close do not change what is shown. */
const HARMLESS_SKEW_SECONDS = 5;

/** What a person should know about a source besides its state, each a sentence with the slot `at`. */
export function sourceNotes(report: SourceReport, t: Translate): string[] {
  const { state, lastError, message, warnings } = report;
  const repeats = lastError !== undefined && lastError.message === message;
  return [
    ...(state === 'ok' ? [] : [sourceFaultSentence(report, t)]),
    ...(lastError && !repeats
      ? [t('sources.lastError', { message: lastError.message })]
      : []),
    ...clockNote(report, t),
    ...warnings.map(warning => t('sources.warning', { warning })),
  ];
}

function clockNote({ clockSkewSeconds }: SourceReport, t: Translate): string[] {
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
