import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloState } from '@fairway/contracts/slo';
import { StatusBadge } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';

/** The state of one SLO, as a card's badge. */
export function SloBadge({ state }: { state: SloState }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return <StatusBadge {...stateLooks[state]} label={t(`state.${state}`)} />;
}
