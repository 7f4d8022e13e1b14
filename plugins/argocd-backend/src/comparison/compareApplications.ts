import type {
  Application,
  ComparisonReason,
  SourceComparison,
} from '@fairway/contracts/argocd';
import { compareSource, type CompareContext } from './compareSource';
import type { DeployedNow } from './deployedNow';
import { matchSources } from './matchSources';
import { repositoryOf } from './repositoryOf';

/** An application, and what it deploys. */
export interface ComparedApplication {
  application: Application;
  deployed: DeployedNow;
}

/** Of applications of which at least one deploys nothing, or nothing that is known. */
function unanswered(
  { application }: ComparedApplication,
  reason: ComparisonReason,
): SourceComparison[] {
  return application.sources.map(({ repoUrl, chart }) => ({
    repoUrl,
    chart,
    paths: [],
    relation: 'unknown',
    truncated: false,
    commits: [],
    reason,
  }));
}

/** Compares what two applications deploy, source by source. */
export async function compareApplications(
  from: ComparedApplication,
  to: ComparedApplication,
  gitHosts: CompareContext['gitHosts'],
): Promise<SourceComparison[]> {
  for (const { deployed } of [from, to]) {
    if ('reason' in deployed) return unanswered(to, deployed.reason);
  }
  const [before, after] = [from, to].map(({ deployed }) =>
    'sources' in deployed ? deployed.sources : [],
  );
  const names = { from: from.application.name, to: to.application.name };
  const matches = matchSources(before, after, source =>
    repositoryOf(source, gitHosts),
  );
  return Promise.all(
    matches.map(match => compareSource(match, { names, gitHosts })),
  );
}
