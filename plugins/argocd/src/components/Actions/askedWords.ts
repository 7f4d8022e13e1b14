import type { Application } from '@fairway/contracts/argocd';
import type { Translate } from '../../translations';
import { toolWords } from '../../words/toolWords';
import type { Asked } from './action';

/** What was handed on, and to whom. */
export function askedWords(
  application: Application,
  asked: Asked,
  t: Translate,
): string {
  switch (asked) {
    case 'refresh':
    case 'pause':
    case 'resume':
      return t(`${toolWords(application)}asked.${asked}`);
    default:
      return t(`asked.${asked}`);
  }
}
