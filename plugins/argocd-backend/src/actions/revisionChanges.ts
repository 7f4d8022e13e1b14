import type { DeployedSource } from '@fairway/contracts/argocd';
import type { CommitUrl } from '../model/commitUrl';
import { pairSources } from '../model/deployedSources';
import type { LiveApplication } from '../upstream/liveApplication';

/** What was deployed last, per source; empty: nothing, or it is not told. */
export function deployedLast(
  { details }: LiveApplication,
  commitUrl: CommitUrl,
): DeployedSource[] {
  const last = details.status?.history?.at(-1);
  return last ? pairSources(last, commitUrl) : [];
}

/** What would be deployed instead of what. */
export function revisionChanges(
  from: DeployedSource[],
  to: DeployedSource[],
): { from?: DeployedSource; to: DeployedSource }[] {
  return to.map((source, index) => ({ from: from[index], to: source }));
}
