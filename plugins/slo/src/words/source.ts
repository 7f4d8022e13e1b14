import { NO_SOURCE, type SloStatus } from '@fairway/contracts/slo';
import type { Translate } from '../translations';

/** Name of a source, or that there is none: the catalog alone knows the SLO. */
export function sourceName(source: string, t: Translate): string {
  return source === NO_SOURCE ? t('card.noSource') : source;
}

/** Whether a source records the SLO. */
export function isRecorded({ source }: SloStatus): boolean {
  return source !== NO_SOURCE;
}
