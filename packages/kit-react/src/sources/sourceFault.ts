import type { SourceState, SourceStatus } from '@fairway/contracts';
import type { KitTranslate } from '../translations';

/**
 * What is the matter with a source that is not fine, what it said, and who mends it.
 *
 * @public
 */
export function sourceFaultSentence(
  source: SourceStatus,
  t: KitTranslate,
): string {
  if (source.state === 'ok') return '';
  return [
    ...faultWords(source, source.state, t),
    ...mend(source.state, t),
  ].join(' ');
}

function faultWords(
  { name, message }: SourceStatus,
  state: Exclude<SourceState, 'ok'>,
  t: KitTranslate,
): string[] {
  const reason = message && trimStop(message);
  // Fairway's own words about a source name it first: they are the whole sentence.
  if (reason?.startsWith(`${name} `))
    return [t('source.fault.reason', { message: reason })];
  const fault = t(`source.fault.${state}`, { source: name });
  return reason
    ? [fault, t('source.fault.said', { message: reason })]
    : [fault];
}

function mend(state: SourceState, t: KitTranslate): string[] {
  switch (state) {
    case 'unauthorized':
    case 'forbidden':
    case 'not-installed':
      return [t(`source.mend.${state}`)];
    default:
      return [];
  }
}

function trimStop(message: string): string {
  return message.trim().replace(/\.$/, '');
}
