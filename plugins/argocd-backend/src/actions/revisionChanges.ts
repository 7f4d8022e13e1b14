import type { DeployedSource } from '@fairway/contracts/argocd';
import type { CommitUrl } from '../model/commitUrl';
import { deployedSources } from '../model/deployedSources';
import type {
  LiveApplication,
  PastDeployment,
} from '../upstream/liveApplication';

/** What a past deployment deployed, per source. */
export function sourcesOfDeployment(
  { revision, revisions, source, sources }: PastDeployment,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const application = {
    metadata: { name: '-' },
    spec: { source, sources: sources ?? undefined },
    status: { sync: { revision, revisions: revisions ?? undefined } },
  };
  return deployedSources(application as never, commitUrl);
}

/** What was deployed last; empty: nothing, or it is not told. */
export function deployedLast(
  { details }: LiveApplication,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const last = details.status?.history?.at(-1);
  return last ? sourcesOfDeployment(last, commitUrl) : [];
}

/** What would be deployed instead of what. */
export function revisionChanges(
  from: DeployedSource[],
  to: DeployedSource[],
): { from?: DeployedSource; to: DeployedSource }[] {
  return to.map((source, index) => ({ from: from[index], to: source }));
}
