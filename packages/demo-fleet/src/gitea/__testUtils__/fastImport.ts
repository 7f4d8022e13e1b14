import type { GitCommit, GitHistory } from '../history';

type Tree = ReadonlyMap<string, string>;

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** The files after a commit; a merge takes those of what is merged. */
function treeOf(commit: GitCommit, trees: Map<string, Tree>): Tree {
  const before = commit.parents.flatMap(sha => [...trees.get(sha)!]);
  const changed = commit.files.map((file): [string, string] => [
    file,
    commit.message,
  ]);
  return new Map([...before, ...changed]);
}

/** A history as `git fast-import` takes it, with marks that number the commits; and the commits by mark, from 1 on. */
export function fastImport(
  { main, production }: GitHistory,
  start: number,
): { stream: string; commits: GitCommit[] } {
  const commits = [...main, ...production];
  const markOf = new Map(commits.map(({ sha }, index) => [sha, index + 1]));
  const trees = new Map<string, Tree>();
  const stream = commits.map((commit, index) => {
    const tree = treeOf(commit, trees);
    trees.set(commit.sha, tree);
    const at = Math.floor((start + commit.committed) / 1000);
    const [parent, merged] = commit.parents.map(sha => markOf.get(sha));
    return [
      `commit refs/heads/${index < main.length ? 'main' : 'production'}`,
      `mark :${index + 1}`,
      `author ${commit.author} ${at} +0000`,
      `committer ${commit.author} ${at} +0000`,
      data(`${commit.message}\n`).trimEnd(),
      ...(parent ? [`from :${parent}`] : []),
      ...(merged ? [`merge :${merged}`] : []),
      'deleteall',
      ...[...tree].map(
        ([file, text]) => `M 100644 inline ${file}\n${data(text).trimEnd()}`,
      ),
      '',
    ].join('\n');
  });
  return { stream: stream.join('\n'), commits };
}
