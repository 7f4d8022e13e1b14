import type { CommitFacts, Deployment } from '@fairway/contracts/argocd';
import { toCommitFacts } from '../commits/commitFacts';
import { isCommit, type Commits } from '../commits/Commits';
import { settledInTime } from '../commits/settledInTime';
import type { ArgoCdClient } from '../upstream/ArgoCdClient';
import type { AskedApplication } from '../upstream/askAbout';

// Two for each of the ten deployments that Argo CD keeps by default.
const MOST = 20;
// A history without authors is better than none.
const PATIENCE_MS = 3_000;

export interface AddCommitsOptions {
  application: AskedApplication;
  client: Pick<ArgoCdClient, 'commit'>;
  commits: Pick<Commits, 'get'>;
  patienceMs?: number;
}

interface Place {
  repoUrl: string;
  revision: string;
  /** Of several sources. */
  sourceIndex?: number;
  versionId: number;
}

const keyOf = ({ repoUrl, revision }: { repoUrl: string; revision?: string }) =>
  `${repoUrl} ${revision}`;

/** Where each commit is found, newest first, each once. */
function placesOf(deployments: Deployment[]): Place[] {
  const places = new Map<string, Place>();
  for (const { id, sources } of deployments) {
    sources.forEach(({ repoUrl, chart, revision }, index) => {
      if (chart !== undefined || !revision || !isCommit(revision)) return;
      const sourceIndex = sources.length > 1 ? index : undefined;
      const place = { repoUrl, revision, sourceIndex, versionId: id };
      if (!places.has(keyOf(place))) places.set(keyOf(place), place);
    });
  }
  return [...places.values()].slice(0, MOST);
}

/** Adds to deployments what is known of their commits. What is not told in time is absent, and there when asked again. */
export async function addCommits(
  deployments: Deployment[],
  { application, client, commits, patienceMs = PATIENCE_MS }: AddCommitsOptions,
): Promise<Deployment[]> {
  const { name, namespace, project } = application;
  const key = { name, namespace: namespace || undefined };
  const places = placesOf(deployments);
  const results = await settledInTime(
    places.map(({ repoUrl, revision, sourceIndex, versionId }) =>
      commits.get(repoUrl, revision, () =>
        client.commit(key, revision, { project, sourceIndex, versionId }),
      ),
    ),
    patienceMs,
  );
  const told = new Map(
    places.flatMap((place, index): [string, CommitFacts][] => {
      const result = results[index];
      return result?.status === 'fulfilled'
        ? [[keyOf(place), toCommitFacts(result.value)]]
        : [];
    }),
  );
  return deployments.map(deployment => ({
    ...deployment,
    sources: deployment.sources.map(source => ({
      ...source,
      commit: told.get(keyOf(source)),
    })),
  }));
}
