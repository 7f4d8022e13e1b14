import type { SourceComparison } from '@fairway/contracts/argocd';
import type { Translate } from '../translations';
import { shortRevision } from './versions';

/** How one of two applications stands to the other in one source; the reason is said beside it. */
export function comparisonSentence(
  comparison: SourceComparison,
  names: { from: string; to: string },
  t: Translate,
): string {
  const { relation, ahead, behind, truncated } = comparison;
  const versions = versionsOf(comparison, t);
  switch (relation) {
    case 'ahead':
      if (ahead === undefined)
        return t('compare.newer', { ...names, versions });
      return truncated
        ? t('compare.aheadAtLeast', { ...names, number: String(ahead) })
        : t('compare.ahead', { ...names, count: ahead });
    case 'behind':
      if (behind === undefined)
        return t('compare.older', { ...names, versions });
      return truncated
        ? t('compare.behindAtLeast', { ...names, number: String(behind) })
        : t('compare.behind', { ...names, count: behind });
    case 'diverged':
      return t('compare.diverged', {
        ...names,
        ahead: countOf(ahead, truncated, t),
        behind: countOf(behind, truncated, t),
      });
    case 'different':
      return t('compare.different', { ...names, versions });
    default:
      return t(`compare.${relation}`, names);
  }
}

function versionsOf({ from, to }: SourceComparison, t: Translate): string {
  const word = (side: SourceComparison['from']) =>
    side ? shortRevision(side.revision) : t('compare.nothing');
  return t('compare.versions', { from: word(from), to: word(to) });
}

function countOf(
  count: number | undefined,
  truncated: boolean,
  t: Translate,
): string {
  if (count === undefined) return t('compare.notCounted');
  return truncated
    ? t('compare.atLeast', { number: String(count) })
    : String(count);
}
