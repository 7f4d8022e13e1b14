import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import { shaOf } from './identity';
import type { Revisions, Source, SourceHydrator } from './wire';

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

/** The branch that the source hydrator writes. */
function hydratedSource(story: ApplicationStory): Source {
  return {
    ...gitSource(story),
    path: story.service,
    targetRevision: `environments/${story.environment}`,
  };
}

/** What the source hydrator reads and writes; undefined for an application without one. */
export function sourceHydratorOf(
  story: ApplicationStory,
): SourceHydrator | undefined {
  if (story.source !== 'hydrated') {
    return undefined;
  }
  const { path = '', ...dry } = gitSource(story);
  const { path: written = '', targetRevision = '' } = hydratedSource(story);
  return {
    drySource: { ...dry, targetRevision: 'main', path },
    syncSource: { targetBranch: targetRevision, path: written },
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
    case 'hydrated':
      return { source: hydratedSource(story) };
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

/** The commit that the source hydrator read for a release. */
export function dryCommitOf(
  { project, service }: ApplicationStory,
  { version }: ReleaseStory,
): string {
  return shaOf(`${project}/${service}/dry/${version}`);
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
