import { ARGO_CDS } from '../scenario/argoCds';
import { historyOf } from './history';
import { createRepository, type Repository } from './repository';

/** The repositories that the applications of the story are deployed from: one per project. */
export function createRepositories(elapsed: () => number): Repository[] {
  const stories = ARGO_CDS.flatMap(({ applications }) => applications);
  const projects = [...new Set(stories.map(({ project }) => project))];
  return projects.map(project =>
    createRepository({
      owner: project,
      name: 'deploy',
      history: historyOf(project, stories),
      elapsed,
    }),
  );
}
