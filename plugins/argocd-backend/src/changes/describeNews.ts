import type { ApplicationChange } from '@fairway/contracts/argocd';
import type { LinkedApplication } from '../model/ApplicationReadModel';
import { changedSources, type ChangedSourcesDeps } from './changedSources';
import type { News } from './News';

/** All that is told of a change: what happened, to what, by whom. Asks Argo CD for commits that nobody asked for before. */
export async function describeNews(
  { type, key, revisions, ...news }: News,
  { status, links }: LinkedApplication,
  deps: ChangedSourcesDeps,
): Promise<ApplicationChange> {
  const { ref, instance, namespace, name, project } = status;
  const { environment, production, cluster, url } = status;
  return {
    id: `${type}:${ref}:${key}`,
    type,
    ...news,
    application: {
      ref,
      instance,
      namespace,
      name,
      project,
      environment,
      production,
      cluster,
      url,
    },
    entityRefs: [...new Set(links.map(({ entityRef }) => entityRef))],
    sources: await changedSources(status, revisions, deps),
    images: status.images,
  };
}
