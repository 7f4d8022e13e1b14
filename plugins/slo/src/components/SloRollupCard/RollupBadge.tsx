import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { StatusBadge } from '@fairway/kit-react';
import {
  BURNING_STATES,
  isUnknownState,
  stateLooks,
} from '../../status/states';
import { sloTranslationRef } from '../../translations';

/**
 * The worst state of a set of SLOs, with how many are in it. Some not known is never "all healthy".
 *
 * Where the set is only the `first` of more, worst first, and all are counted, there may be more of them.
 */
export function RollupBadge(props: { slos: SloStatus[]; first?: boolean }) {
  const { slos, first = false } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const numberOf = (count: number) =>
    first && count === slos.length
      ? t('counted.atLeast', { number: String(count) })
      : String(count);
  const burning = BURNING_STATES.find(state =>
    slos.some(slo => slo.state === state),
  );
  if (burning) {
    const count = slos.filter(({ state }) => state === burning).length;
    return (
      <StatusBadge
        {...stateLooks[burning]}
        label={t(`counted.${burning}`, { number: numberOf(count) })}
      />
    );
  }
  const unknown = slos.filter(({ state }) => isUnknownState(state));
  if (unknown.length > 0)
    return (
      <StatusBadge
        tone="unk"
        icon="unknown"
        label={t('counted.unknown', { number: numberOf(unknown.length) })}
      />
    );
  return slos.length ? (
    <StatusBadge {...stateLooks.healthy} label={t('counted.healthy')} />
  ) : null;
}
