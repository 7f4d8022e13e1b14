import type { ReactNode } from 'react';
import { sloReadPermission } from '@fairway/contracts/slo';
import { type OperationFailure, RichText } from '@fairway/kit-react';
import type { Translate } from '../../translations';

/** What to say where the fleet's SLOs cannot be shown. */
export function fleetSentences(
  t: Translate,
): Record<OperationFailure['kind'], ReactNode> {
  const permission = sloReadPermission.name;
  return {
    forbidden: <RichText text={t('fleet.forbidden', { permission })} />,
    notFound: <RichText text={t('fleet.failed')} />,
    failed: <RichText text={t('fleet.failed')} />,
  };
}
