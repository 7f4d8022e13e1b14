import type { SourceReport } from '@fairway/contracts';
import { formatDuration } from '@fairway/kit-react';
import type { Translate } from '../../translations';
import { sourceFaultSentence } from '../../words/sourceFault';

/** Clocks this close do not change what is shown. */
const HARMLESS_SKEW_SECONDS = 5;

/** What a person should know about a source besides its state, each a sentence with the slots `at` and `rulesAt`. */
export function sourceNotes(report: SourceReport, t: Translate): string[] {
  const { state, warnings } = report;
  return [
    ...(state === 'ok'
      ? rulesNote(report, t)
      : [sourceFaultSentence(report, t)]),
    ...errorNote(report, t),
    ...clockNote(report, t),
    ...warnings.map(warning => t('sources.warning', { warning })),
  ];
}

/** The last error, where no other note says it. */
function errorNote(
  { state, lastError, message, rules }: SourceReport,
  t: Translate,
): string[] {
  const said = state === 'ok' ? rules?.message : message;
  return lastError && lastError.message !== said
    ? [t('sources.lastError', { message: lastError.message })]
    : [];
}

/** Rules that cannot be read though the source answers. */
function rulesNote({ rules }: SourceReport, t: Translate): string[] {
  if (!rules || rules.state === 'ok') return [];
  const reason = rules.message ?? t(`source.state.${rules.state}`);
  return [
    rules.asOf === undefined
      ? t('sources.rulesNever', { reason })
      : t('sources.rulesOld', { reason }),
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
