import type { Commit } from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';
import type { ArgoCdApi } from '../api';
import { instance } from './deployments';
import { revision } from './application';

/** Commits of the fixtures; one of them Argo CD does not know any more. */
function commitOf(ref: string): Commit[] {
  const gone = { ref, revision: revision(9), unknown: true } as const;
  return [
    gone,
    {
      ref,
      revision: revision(),
      author: 'Mara Lindqvist',
      message: 'Retry card declines once\n\nThe bank asks for it.',
      at: secondsAgo(3 * 3600),
    },
  ];
}

/** Answers as the backend does, whatever applications are named. */
export const loadCommits: ArgoCdApi['commits'] = async ({ applications }) => ({
  sources: [instance()],
  commits: applications.split(',').flatMap(commitOf),
});
