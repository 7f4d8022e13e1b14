import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueOf } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { BudgetBar, formatCost, formatShare } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';

/** What is left of a budget as a bar; nothing where it is not known. */
export function SloBar(props: { status: SloStatus; slim?: boolean }) {
  const { status, slim } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { tone } = stateLooks[status.state];
  const shown = { tone, slim, fullLabel: t('bar.full') };
  const { remainingRange: range } = status;
  const remaining = valueOf(status.remaining);
  if (range && status.state !== 'exhausted')
    return (
      <BudgetBar
        {...shown}
        value={range.high}
        low={range.low}
        label={t('bar.range', {
          low: formatShare(range.low),
          high: formatShare(range.high),
        })}
      />
    );
  if (remaining === undefined) return null;
  const label =
    remaining < 0
      ? t('bar.overspent', { share: formatCost(-remaining) })
      : t('bar.left', { left: formatShare(remaining) });
  return <BudgetBar {...shown} value={remaining} label={label} />;
}
