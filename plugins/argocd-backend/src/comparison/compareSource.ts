import type {
  ComparisonReason,
  DeployedSource,
  SourceComparison,
} from '@fairway/contracts/argocd';
import type { GitHosts } from '@fairway/kit-node';
import { isCommit } from '../commits/Commits';
import { compareCommits } from './compareCommits';
import { comparedFolders } from './comparedFolders';
import { compareVersions } from './compareVersions';
import type { MatchedSource } from './matchSources';
import { repositoryOf } from './repositoryOf';

/** How two sources stand to each other. */
export type Verdict = Pick<SourceComparison, 'relation'> &
  Partial<Omit<SourceComparison, 'relation'>>;

/** What a comparison is made with. */
export interface CompareContext {
  /** Names of the two applications, for people. */
  names: Record<'from' | 'to', string>;
  gitHosts: GitHosts;
}

/** A source that both have, with what each deploys of it. */
type Deployed = DeployedSource & { revision: string };

export function different(reason: ComparisonReason): Verdict {
  return { relation: 'different', reason };
}

const described = ({ repoUrl, chart }: DeployedSource) =>
  chart === undefined ? repoUrl : `the chart ${chart} of ${repoUrl}`;

function oneSided(
  { from, to }: MatchedSource,
  { names }: CompareContext,
): Verdict {
  const has = to ? names.to : names.from;
  return different({
    cause: 'one-sided',
    about: has,
    message: `Of the two only ${has} has ${described((to ?? from)!)}`,
  });
}

function otherRepository(
  from: DeployedSource,
  to: DeployedSource,
  { names }: CompareContext,
): Verdict {
  return different({
    cause: 'other-repository',
    message: `${names.from} deploys ${described(from)}, ${names.to} ${described(
      to,
    )}`,
  });
}

function withoutRevision(
  from: DeployedSource,
  { names }: CompareContext,
): Verdict {
  const about = from.revision ? names.to : names.from;
  return {
    relation: 'unknown',
    reason: {
      cause: 'not-told',
      about,
      message: `Argo CD does not say which revision ${about} deploys`,
      mend: `Refresh ${about}`,
    },
  };
}

/** An OCI artifact is deployed by its digest, which tells no order; the version that it was found by does. */
function versionOf({ revision, targetRevision }: Deployed): string {
  return /^sha\d+:/.test(revision) && targetRevision
    ? targetRevision
    : revision;
}

function versions(from: Deployed, to: Deployed): Verdict {
  const relation = compareVersions(versionOf(from), versionOf(to));
  // One version of two digests was pushed over.
  const digests = versionOf(from) !== from.revision;
  return relation && !(relation === 'same' && digests)
    ? { relation }
    : different({
        cause: 'no-order',
        message: `${from.revision} and ${to.revision} are different, and not two versions of which one is the newer`,
      });
}

const isGit = ({ chart, revision }: DeployedSource) =>
  chart === undefined && revision !== undefined && isCommit(revision);

async function verdict(
  match: MatchedSource,
  context: CompareContext,
): Promise<Verdict> {
  const { from, to } = match;
  const { gitHosts } = context;
  if (!from || !to) return oneSided(match, context);
  if (repositoryOf(from, gitHosts) !== repositoryOf(to, gitHosts)) {
    return otherRepository(from, to, context);
  }
  if (!from.revision || !to.revision) return withoutRevision(from, context);
  if (isGit(from) && isGit(to)) {
    return compareCommits(gitHosts, {
      repoUrl: to.repoUrl,
      base: from.revision,
      head: to.revision,
      folders: comparedFolders(from.path, to.path),
    });
  }
  return from.revision === to.revision
    ? { relation: 'same' }
    : versions(from as Deployed, to as Deployed);
}

/** How one source of two applications stands in the one to how it stands in the other. */
export async function compareSource(
  match: MatchedSource,
  context: CompareContext,
): Promise<SourceComparison> {
  const { repoUrl, chart } = (match.to ?? match.from)!;
  const revisionOf = (source: DeployedSource | undefined) =>
    source?.revision
      ? {
          revision: source.revision,
          url:
            source.chart === undefined
              ? context.gitHosts.commitUrl(source.repoUrl, source.revision)
              : undefined,
        }
      : undefined;
  return {
    repoUrl,
    chart,
    paths: [],
    from: revisionOf(match.from),
    to: revisionOf(match.to),
    truncated: false,
    commits: [],
    ...(await verdict(match, context)),
  };
}
