import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { BudgetBar, formatCost, formatShare } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { budgetLeft } from '../../words/budgetLeft';

/** What is left of a budget as a bar; nothing where it is not known. */
export function SloBar(props: { status: SloStatus; slim?: boolean }) {
  const { status, slim } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { tone } = stateLooks[status.state];
  const shown = { tone, slim, fullLabel: t('bar.full') };
  const left = budgetLeft(status);
  if (!left) return null;
  if ('low' in left)
    return (
      <BudgetBar
        {...shown}
        value={left.high}
        low={left.low}
        label={t('bar.range', {
          low: formatShare(left.low),
          high: formatShare(left.high),
        })}
      />
    );
  const { value: remaining } = left;
  const label =
    remaining < 0
      ? t('bar.overspent', { share: formatCost(-remaining) })
      : t('bar.left', { left: formatShare(remaining) });
  return <BudgetBar {...shown} value={remaining} label={label} />;
}
