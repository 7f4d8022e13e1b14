import type { CommitRange, GitCommit } from './GitHost';

/** Reads page after page until the last, or until there is enough. */
export async function readPages<At>(
  first: At,
  most: number,
  read: (at: At) => Promise<{ commits: GitCommit[]; next?: At }>,
): Promise<CommitRange> {
  const commits: GitCommit[] = [];
  let at: At | undefined = first;
  while (at !== undefined && commits.length < most) {
    const page: { commits: GitCommit[]; next?: At } = await read(at);
    commits.push(...page.commits);
    at = page.next;
  }
  return { commits, complete: at === undefined };
}
