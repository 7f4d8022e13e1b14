import type { SourceStatus } from '@fairway/contracts';
import type { Translate } from '../translations';

/** What is the matter with a source that is not fine, what it said, and who mends it. */
export function sourceFaultSentence(
  source: SourceStatus,
  t: Translate,
): string {
  if (source.state === 'ok') return '';
  const fault = t(`source.fault.${source.state}`, { source: source.name });
  return source.message
    ? `${fault} ${t('source.fault.said', {
        message: trimStop(source.message),
      })}`
    : fault;
}

function trimStop(message: string): string {
  return message.trim().replace(/\.$/, '');
}
