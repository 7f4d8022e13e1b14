import type { CommitFacts } from '@fairway/contracts/argocd';
import type { CommitMetadata } from '../upstream/commit';

/** `Ada <ada@example.com>` is Ada: who reads a card needs no address. */
export function authorName(author: string | undefined): string | undefined {
  return author?.replace(/\s*<[^<>]*>\s*$/, '') || author;
}

/** A commit as the contract tells it. */
export function toCommitFacts(commit: CommitMetadata | undefined): CommitFacts {
  if (!commit) return { unknown: true };
  const { author, message, date } = commit;
  return { author: authorName(author), message, at: date };
}
