import type { Comparison, SourceComparison } from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import { revision } from './application';
import { instance } from './deployments';

const HOUR = 3600;
const REPOSITORY = 'https://github.com/acme/deploy';

/** Two commits ahead; `changes` make it another relation. */
export function sourceComparison(
  changes: Partial<SourceComparison> = {},
): SourceComparison {
  const side = (number: number) => ({
    revision: revision(number),
    url: `${REPOSITORY}/commit/${revision(number)}`,
  });
  return {
    repoUrl: `${REPOSITORY}.git`,
    paths: ['apps/checkout'],
    from: side(4),
    to: side(6),
    relation: 'ahead',
    ahead: 2,
    behind: 0,
    truncated: false,
    commits: [
      {
        ...side(6),
        author: 'Jonas Weil',
        message: 'Add tax id to order',
        at: secondsAgo(3 * HOUR),
      },
      { ...side(5), at: secondsAgo(26 * HOUR) },
    ],
    url: `${REPOSITORY}/compare/${revision(4)}...${revision(6)}`,
    ...changes,
  };
}

/** How these two applications stand to each other. */
export function comparisonOf(
  pair: { from: string; to: string },
  comparisons = [sourceComparison()],
): Comparison {
  return {
    ...pair,
    asOf: secondsAgo(5),
    sources: [instance()],
    relation: comparisons[0]?.relation ?? 'unknown',
    comparisons,
  };
}
