import { upstream } from '../../testing/behaviours';
import type {
  ReceivedRequest,
  UpstreamBehaviour,
} from '../../testing/upstreamServer';
import type { GitHostType } from '../GitHost';
import type { GitHistory, HistoryCommit } from './GitHistory';

/** An answer in JSON, or the status of an error. */
type Respond = (
  request: ReceivedRequest,
  history: GitHistory,
) => object | number;

const NAME = 'Mara';
const MAIL = 'mara@example.com';

function pageOf<T>(all: T[], page: string | null, size: number): T[] {
  const start = (Number(page ?? '1') - 1) * size;
  return all.slice(start, start + size);
}

const inGithubsForm = ({ sha, message, at }: HistoryCommit) => {
  const person = { name: NAME, email: MAIL, date: at.toISOString() };
  return { sha, commit: { message, author: person, committer: person } };
};

const gitea: Respond = ({ path, query }, history) => {
  const [, one] =
    /^\/repos\/shop\/deploy\/git\/commits\/(\w+)$/.exec(path) ?? [];
  if (one) {
    const commit = history.get(one);
    return commit ? inGithubsForm(commit) : 404;
  }
  if (path !== '/repos/shop/deploy/commits') return 404;
  const folder = query.get('path');
  const found = history.log(query.get('sha'), query.get('not'), folder);
  if (!found) return 500;
  // FileCommitsCount
  if (folder && found.length === 0) return 404;
  // Fewer than asked for, as an operator may have it.
  return pageOf(found, query.get('page'), 20).map(inGithubsForm);
};

const github: Respond = ({ path, query }, history) => {
  const size = Number(query.get('per_page'));
  const page = query.get('page');
  if (path === '/repos/shop/deploy/commits') {
    const since = new Date(query.get('since') ?? 0);
    const found = history
      .log(query.get('sha'), null, query.get('path'))
      ?.filter(({ at }) => at >= since);
    return found ? pageOf(found, page, size).map(inGithubsForm) : 404;
  }
  const [, base, head] =
    /^\/repos\/shop\/deploy\/compare\/(\w+)\.\.\.(\w+)$/.exec(path) ?? [];
  const found = base && history.log(head, base);
  if (!found) return 404;
  const commits = pageOf(found.reverse(), page, size).map(inGithubsForm);
  return { total_commits: found.length, commits };
};

const inGitlabsForm = ({ sha, message, at }: HistoryCommit) => ({
  id: sha,
  title: message.split('\n')[0],
  message,
  author_name: NAME,
  committed_date: at.toISOString().replace('Z', '+00:00'),
});

const gitlab: Respond = ({ path, query }, history) => {
  const commits = '/projects/shop%2Fdeploy/repository/commits';
  if (path === commits) {
    const [base, head] = query.get('ref_name')!.split('..');
    // It says nothing of commits that are not there.
    const found = history.log(head, base, query.get('path')) ?? [];
    const size = Number(query.get('per_page'));
    return pageOf(found, query.get('page'), size).map(inGitlabsForm);
  }
  const commit = history.get(path.slice(commits.length + 1));
  return path.startsWith(commits) && commit ? inGitlabsForm(commit) : 404;
};

const bitbucketCloud: Respond = ({ path, query }, history) => {
  if (path !== '/repositories/shop/deploy/commits') return 404;
  const [include, exclude, folder] = ['include', 'exclude', 'path'].map(key =>
    query.get(key),
  );
  const found = history.log(include, exclude, folder);
  if (!found) return 404;
  const page = Number(query.get('page') ?? '1');
  const size = Number(query.get('pagelen'));
  const next = new URL(`https://elsewhere.example.com${path}?${query}`);
  next.searchParams.set('page', String(page + 1));
  return {
    values: pageOf(found, String(page), size).map(({ sha, message, at }) => ({
      hash: sha,
      message,
      date: at.toISOString().replace('.000Z', '+00:00'),
      author: { raw: `${NAME} <${MAIL}>` },
    })),
    ...(page * size < found.length && { next: next.href }),
  };
};

const bitbucketServer: Respond = ({ path, query }, history) => {
  if (path !== '/projects/shop/repos/deploy/commits') return 404;
  const [until, since, folder] = ['until', 'since', 'path'].map(key =>
    query.get(key),
  );
  const found = history.log(until, since, folder);
  if (!found) return 404;
  const start = Number(query.get('start'));
  const end = start + 25; // whatever was asked for
  const isLastPage = end >= found.length;
  return {
    values: found.slice(start, end).map(({ sha, message, at }) => ({
      id: sha,
      message,
      author: { name: NAME, emailAddress: MAIL },
      committerTimestamp: at.getTime(),
    })),
    isLastPage,
    nextPageStart: isLastPage ? null : end,
  };
};

const azure: Respond = ({ path, query }, history) => {
  if (path !== '/shop/team/_apis/git/repositories/deploy/commits') return 404;
  const criterion = (name: string) => query.get(`searchCriteria.${name}`);
  const folder = criterion('itemPath')?.slice(1);
  const found = history.log(criterion('itemVersion.version'), null, folder);
  const value = found
    ?.slice(0, Number(criterion('$top')))
    .map(({ sha, message, at }) => ({
      commitId: sha,
      comment: message,
      author: { name: NAME, email: MAIL },
      committer: { name: NAME, email: MAIL, date: at.toISOString() },
    }));
  return value ? { count: value.length, value } : 404;
};

const RESPONSES: Record<GitHostType, Respond> = {
  azure,
  bitbucketCloud,
  bitbucketServer,
  gitea,
  github,
  gitlab,
};

/** What a host of this kind answers about the repository `shop/deploy`, as far as Fairway asks. */
export function hostAnswers(
  type: GitHostType,
  history: GitHistory,
): UpstreamBehaviour {
  return (request, response) => {
    const answer = RESPONSES[type](request, history);
    return typeof answer === 'number'
      ? upstream.error(answer)(request, response)
      : upstream.json(answer)(request, response);
  };
}
