import { wireTime } from '../argocd/wire';
import type { GitCommit } from './history';

/** Where things are, for the addresses in answers. */
export interface Place {
  /** Of the repository, below the root: `owner/name`. */
  repository: string;
  /** Of Gitea itself. */
  root: string;
  /** When the story started, milliseconds since 1970. */
  start: number;
}

function personOf(author: string, date: string) {
  const [, name, email] = /^(.*) <(.*)>$/.exec(author) ?? [];
  return { name, email, date };
}

/** A commit in Gitea's form, without statistics, files and verification. */
export function describeCommit(
  { sha, parents, committed, author, message }: GitCommit,
  { repository, root, start }: Place,
) {
  const created = wireTime(start + committed);
  const api = `${root}/api/v1/repos/${repository}`;
  const url = `${api}/git/commits/${sha}`;
  const person = personOf(author, created);
  return {
    url,
    sha,
    created,
    html_url: `${root}/${repository}/commit/${sha}`,
    commit: {
      url,
      author: person,
      committer: person,
      message: `${message}\n`,
      tree: { url: `${api}/git/trees/${sha}`, sha, created },
      verification: null,
    },
    author: null,
    committer: null,
    parents: parents.map(parent => ({
      url: `${api}/git/commits/${parent}`,
      sha: parent,
      created: '0001-01-01T00:00:00Z',
    })),
    files: null,
    stats: null,
  };
}
