import { isKnown } from '@fairway/contracts';
import type { SloState, SloStatus } from '@fairway/contracts/slo';
import { hasGaps } from '@fairway/slo';
import { formatShare } from '@fairway/kit-react';
import type { Translate } from '../translations';
import { rangeWords } from './values';

/** What may be said of a budget: one number, or the ends between which it lies. 1 = all, below 0 = overspent. */
export type BudgetLeft = { value: number } | { low: number; high: number };

/**
 * The budget left as it is shown everywhere: card, row, list, home page, statistics, chart and Explain.
 *
 * @returns `undefined` where any number would pretend: no data, too few requests, not known
 */
export function budgetLeft(status: SloStatus): BudgetLeft | undefined {
  const { state, remaining, remainingRange: range } = status;
  if (!hasBudget(state)) return undefined;
  // Exhausted is said only where the whole range is below zero.
  if (range && state !== 'exhausted')
    return formatShare(range.low) === formatShare(range.high)
      ? { value: range.low }
      : range;
  return isKnown(remaining) ? { value: remaining.value } : undefined;
}

/** Without data, without rules and with few requests no share of the budget is honest. */
export function hasBudget(state: SloState): boolean {
  return state !== 'no-data' && state !== 'no-rules' && state !== 'low-traffic';
}

/** The budget left where it is one number. */
export function certainBudget(status: SloStatus): number | undefined {
  const left = budgetLeft(status);
  return left && 'value' in left ? left.value : undefined;
}

/** The budget left in words: `22%`, `48% to 94%`. */
export function budgetLeftWords(
  status: SloStatus,
  t: Translate,
): string | undefined {
  const left = budgetLeft(status);
  if (!left) return undefined;
  return 'value' in left ? formatShare(left.value) : rangeWords(left, t);
}

/** Why the budget left is a range and not one number; nothing where it is one. */
export function rangeReason(status: SloStatus, t: Translate): string[] {
  const left = budgetLeft(status);
  if (!left || 'value' in left) return [];
  const ends = { low: formatShare(left.low), high: formatShare(left.high) };
  if (status.sliRange) return [t('sentence.rangeFew', ends)];
  const { coverage } = status;
  return isKnown(coverage) && hasGaps(coverage.value)
    ? [
        t('sentence.rangeCovered', {
          ...ends,
          coverage: formatShare(coverage.value),
        }),
      ]
    : [t('sentence.range', ends)];
}
