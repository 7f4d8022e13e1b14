import type { GitCommit } from './history';
import type { Repository } from './repository';

function line({ sha, author, message }: GitCommit): string {
  return `${sha.slice(0, 10)}  ${message.split('\n')[0]}  (${
    author.split(' <')[0]
  })`;
}

/** The page of a commit, bare; `undefined`: there is none. */
export function commitPage(
  repository: Repository,
  revision: string,
): string | undefined {
  const commit = repository.resolve(revision);
  return (
    commit &&
    [
      `commit ${commit.sha}`,
      `Author: ${commit.author}`,
      '',
      commit.message,
      '',
      ...commit.files,
    ].join('\n')
  );
}

/** The page of a comparison, bare; `undefined`: there is none. */
export function comparePage(
  repository: Repository,
  range: string,
): string | undefined {
  const [exclude, include] = range
    .split('...')
    .map(one => repository.resolve(one));
  if (!include || !exclude) return undefined;
  const commits = repository.log({ include, exclude });
  return [`${commits.length} commits`, '', ...commits.map(line)].join('\n');
}
