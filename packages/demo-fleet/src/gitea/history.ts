import { commitOf } from '../argocd/sources';
import { shaOf } from '../argocd/identity';
import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import { SIDE_COMMITS, type SideCommitStory } from '../scenario/sideCommits';

/** A commit of a simulated repository. */
export interface GitCommit {
  sha: string;
  parents: string[];
  /** Relative to the start; a positive one happens while the demo runs. */
  committed: number;
  author: string;
  message: string;
  /** That it changes; a merge changes none itself. */
  files: string[];
}

/** Branches that applications follow, each with its commits from the oldest to the newest. */
export interface GitHistory {
  /** What staging follows. */
  main: GitCommit[];
  /** What production follows: releases are merged into it. */
  production: GitCommit[];
}

type Draft = Omit<GitCommit, 'parents'> & { merges?: string };

interface Release {
  story: ApplicationStory;
  release: ReleaseStory;
}

const isStaging = ({ story }: Release) => story.environment === 'staging';

function filesOf({ service, environment, source }: ApplicationStory) {
  switch (source) {
    case 'helm-and-values':
      return [`${service}/${environment}.yaml`];
    case 'applications':
      return [`${service}/kustomization.yaml`];
    default:
      return [
        environment === 'staging'
          ? `${service}/base/kustomization.yaml`
          : `${service}/${environment}/kustomization.yaml`,
      ];
  }
}

function draft({ story, release }: Release): Draft {
  const { committed, author, message } = release;
  const sha = commitOf(story, release);
  return { sha, committed, author, message, files: filesOf(story) };
}

function sideDraft({ project, ...side }: SideCommitStory): Draft {
  return { ...side, sha: shaOf(`${project}/${side.message}`) };
}

/** What a release to production brings there of the branch of staging; `undefined`: the service has no staging. */
function mergedBy(
  { story, release }: Release,
  main: GitCommit[],
  releases: Release[],
): string | undefined {
  const staged = releases.filter(
    one => isStaging(one) && one.story.service === story.service,
  );
  if (staged.length === 0) return undefined;
  const same = staged.find(one => one.release.version === release.version);
  if (same) return commitOf(same.story, same.release);
  // It is older than all that staging remembers.
  const { committed } = staged[0].release;
  const before = Math.min(committed - 1, release.committed);
  return main.filter(one => one.committed <= before).at(-1)?.sha;
}

function chain(drafts: Draft[], root?: string): GitCommit[] {
  const sorted = [...drafts].sort((a, b) => a.committed - b.committed);
  return sorted.map(({ merges, ...commit }, index) => ({
    ...commit,
    parents: [sorted[index - 1]?.sha ?? root, merges].filter(
      (sha, position, all) =>
        sha !== undefined && all.indexOf(sha) === position,
    ) as string[],
  }));
}

/** The history of the repository that the applications of a project are deployed from. */
export function historyOf(
  project: string,
  stories: readonly ApplicationStory[],
): GitHistory {
  const releases = stories
    .filter(story => story.project === project && story.source !== 'helm')
    .flatMap(story => story.releases.map(release => ({ story, release })));
  const main = chain([
    ...releases.filter(isStaging).map(draft),
    ...SIDE_COMMITS.filter(one => one.project === project).map(sideDraft),
  ]);
  const production = chain(
    releases
      .filter(one => !isStaging(one))
      .map(one => {
        const merges = mergedBy(one, main, releases);
        return merges ? { ...draft(one), merges, files: [] } : draft(one);
      }),
    main[0]?.sha,
  );
  return { main, production };
}
