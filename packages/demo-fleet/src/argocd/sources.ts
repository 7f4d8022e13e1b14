import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import { shaOf } from './identity';
import type { Revisions, Source } from './wire';

const GIT = 'https://git.fairway.example';
const CHARTS = 'https://charts.fairway.example';

function gitSource({
  project,
  service,
  environment,
  source,
}: ApplicationStory): Source {
  return {
    repoURL: `${GIT}/${project}/deploy.git`,
    path: source === 'applications' ? service : `${service}/${environment}`,
    // Who releases to production merges there what staging has.
    targetRevision: environment === 'production' ? 'production' : 'main',
  };
}

function chartSource(story: ApplicationStory, version: string): Source {
  return story.source === 'helm'
    ? { repoURL: CHARTS, chart: story.service, targetRevision: version }
    : {
        repoURL: CHARTS,
        chart: 'scheduled-service',
        targetRevision: '4.2.1',
        helm: {
          valueFiles: [`$values/${story.service}/${story.environment}.yaml`],
        },
      };
}

/** Where the manifests of a release come from: `source`, or `sources` where there are many. */
export function sourcesOf(
  story: ApplicationStory,
  release: ReleaseStory,
): Pick<Revisions, 'source' | 'sources'> {
  switch (story.source) {
    case 'helm':
      return { source: chartSource(story, release.version) };
    case 'helm-and-values': {
      const { path: _, ...values } = gitSource(story);
      return {
        sources: [
          chartSource(story, release.version),
          { ...values, ref: 'values' },
        ],
      };
    }
    default:
      return { source: gitSource(story) };
  }
}

/** The commit of a release. */
export function commitOf(
  { project, service, environment }: ApplicationStory,
  { version }: ReleaseStory,
): string {
  return shaOf(`${project}/${service}/${environment}/${version}`);
}

/** What a release was resolved to: a commit, a chart's version, or one for each source. */
export function revisionsOf(
  story: ApplicationStory,
  release: ReleaseStory,
): Pick<Revisions, 'revision' | 'revisions'> {
  switch (story.source) {
    case 'helm':
      return { revision: release.version };
    case 'helm-and-values':
      return { revisions: ['4.2.1', commitOf(story, release)] };
    default:
      return { revision: commitOf(story, release) };
  }
}

/** The release that a revision names, in full or as Git would abbreviate it. */
export function findRelease(
  story: ApplicationStory,
  revision: string,
): ReleaseStory | undefined {
  return story.releases.find(release => {
    const commit = commitOf(story, release);
    return story.source === 'helm'
      ? release.version === revision
      : revision.length >= 7 && commit.startsWith(revision);
  });
}
