import type { SloStatus } from '@fairway/contracts/slo';
import { isCalling, isUnknownState } from '../../status/states';
import type { Translate } from '../../translations';

/** `1 spent, 2 burn, 2 not known; 1 young or low traffic`: what of these SLOs is not fine, each kind by its name. */
export function attentionWords(slos: SloStatus[], t: Translate): string {
  const numberOf = (fits: (status: SloStatus) => boolean) =>
    slos.filter(fits).length;
  const spent = numberOf(({ state }) => state === 'exhausted');
  const burning = numberOf(
    ({ state }) => state === 'burning-fast' || state === 'burning-slow',
  );
  const unknown = numberOf(
    ({ state }) => isUnknownState(state) && isCalling(state),
  );
  const undecided = numberOf(
    ({ state }) => isUnknownState(state) && !isCalling(state),
  );
  const calling = [
    spent && t('attention.spent', { number: String(spent) }),
    burning && t('attention.burning', { count: burning }),
    unknown && t('counted.unknown', { number: String(unknown) }),
  ];
  return [
    calling.filter(Boolean).join(', '),
    undecided && t('attention.undecided', { number: String(undecided) }),
  ]
    .filter(Boolean)
    .join('; ');
}
