import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { Figure, useNow } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { headlineOf } from '../../words/headline';

/** The one figure of an SLO. */
export function SloHeadline({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const now = useNow();
  return <Figure {...headlineOf(status, t, now)} />;
}
