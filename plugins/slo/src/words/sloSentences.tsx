import type { ReactNode } from 'react';
import { sloReadPermission } from '@fairway/contracts/slo';
import { type OperationFailure, RichText } from '@fairway/kit-react';
import type { Translate } from '../translations';

/** What to say of one SLO where there is no answer; `failed`: what could not be read. */
export function sloSentences(
  failed: string,
  t: Translate,
): Record<OperationFailure['kind'], ReactNode> {
  const permission = sloReadPermission.name;
  return {
    forbidden: <RichText text={t('explain.forbidden', { permission })} />,
    notFound: <RichText text={t('explain.notFound')} />,
    failed: <RichText text={failed} />,
  };
}
