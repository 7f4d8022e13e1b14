import type { Deployment } from '@fairway/contracts/argocd';
import type { CommitUrl } from '../model/commitUrl';
import { pairSources } from '../model/deployedSources';
import { isoTime } from '../model/facts';
import { initiator } from '../model/initiator';
import type { UpstreamDeployment } from '../upstream/history';

/** What Argo CD remembers, oldest first, as the contract tells it: newest first. */
export function toDeployments(
  history: UpstreamDeployment[],
  commitUrl: CommitUrl,
): Deployment[] {
  return history
    .map((entry, index) => ({
      id: entry.id,
      deployedAt: isoTime(entry.deployedAt),
      startedAt: isoTime(entry.deployStartedAt),
      by: initiator(entry.initiatedBy),
      sources: pairSources(entry, commitUrl),
      current: index === history.length - 1,
    }))
    .reverse();
}
