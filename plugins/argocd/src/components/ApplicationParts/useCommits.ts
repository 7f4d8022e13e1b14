import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Application,
  Commit,
  DeployedSource,
} from '@fairway/contracts/argocd';
import { useOperation } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { isCommitOf } from '../../words/versions';

/** What is known of a commit, or why nothing is: still asked for, or the question failed. */
export type FoundCommit = Omit<Commit, 'ref' | 'revision'> | 'asked' | 'failed';

/** The commit that a source of the application with this address runs. */
export type CommitLookup = (ref: string, source: DeployedSource) => FoundCommit;

/** As many applications as the backend answers for at once. */
const MOST = 50;

/**
 * The commits of applications that are on the screen. They are asked for after the rows are drawn, and again only when
 * something else is deployed: a commit does not change.
 */
export function useCommits(shown: Application[]): CommitLookup {
  const api = useApi(argoCdApiRef);
  // Flux tells of no commit but its number.
  const asked = shown.filter(
    ({ tool, sources }) => tool === 'argocd' && sources.some(isCommitOf),
  );
  const revisions = asked.map(({ ref, sources }) =>
    [ref, ...sources.map(({ revision = '' }) => revision)].join(' '),
  );
  const { value, failure } = useOperation<Commit[]>(
    `commits ${revisions.join(',')}`,
    async signal => {
      const refs = asked.map(({ ref }) => ref);
      const pages = Array.from(
        { length: Math.ceil(refs.length / MOST) },
        (_, page) => refs.slice(page * MOST, (page + 1) * MOST).join(','),
      );
      const answers = await Promise.all(
        pages.map(applications => api.commits({ applications }, { signal })),
      );
      return answers.flatMap(({ commits }) => commits);
    },
    { refresh: false },
  );
  return (ref, { revision }) => {
    if (!value) return failure ? 'failed' : 'asked';
    return (
      value.find(
        commit => commit.ref === ref && commit.revision === revision,
      ) ?? 'failed'
    );
  };
}
