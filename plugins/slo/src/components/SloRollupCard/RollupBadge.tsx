import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { StatusBadge } from '@fairway/kit-react';
import {
  BURNING_STATES,
  isUnknownState,
  stateLooks,
} from '../../status/states';
import { sloTranslationRef } from '../../translations';

/** The worst state of a set of SLOs, with how many are in it. Some not known is never "all healthy". */
export function RollupBadge({ slos }: { slos: SloStatus[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const burning = BURNING_STATES.find(state =>
    slos.some(slo => slo.state === state),
  );
  if (burning) {
    const count = slos.filter(({ state }) => state === burning).length;
    return (
      <StatusBadge
        {...stateLooks[burning]}
        label={t(`counted.${burning}`, { number: String(count) })}
      />
    );
  }
  const unknown = slos.filter(({ state }) => isUnknownState(state));
  if (unknown.length > 0)
    return (
      <StatusBadge
        tone="unk"
        icon="unknown"
        label={t('counted.unknown', { number: String(unknown.length) })}
      />
    );
  return slos.length ? (
    <StatusBadge {...stateLooks.healthy} label={t('counted.healthy')} />
  ) : null;
}
