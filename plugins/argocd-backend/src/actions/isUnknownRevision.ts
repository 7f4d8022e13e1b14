import type { SourceError } from '@fairway/kit-node';
import { codeOf } from '../upstream/askAbout';
import { wordsOf } from '../upstream/refusal';

// What Git, and Argo CD of Git, say of a revision that is not there.
const NOT_THERE =
  /not our ref|unknown revision|bad object|unable to resolve|couldn't find remote ref|reference is not a tree/i;

/**
 * Whether Argo CD says that the repository does not have this very revision. What else fails on its way to what is declared,
 * such as a tool or a repository that is not found, says nothing of the revision.
 */
export function isUnknownRevision(
  error: SourceError,
  revision: string,
): boolean {
  const words = wordsOf(error) ?? '';
  return (
    codeOf(error) !== undefined &&
    NOT_THERE.test(words) &&
    words.includes(revision)
  );
}
