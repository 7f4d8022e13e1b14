import { uidOf } from '../kubernetes/object';
import { DAY } from '../scenario/duration';
import { ArgoCdError } from './errors';
import type { SimulatedArgoCd } from './simulatedArgoCd';
import { wireTime } from './wire';

/** `GET /api/v1/projects/:name`: with what `syncwindows` leaves out. @throws ArgoCdError 404 */
export function describeProject(
  { story, start }: SimulatedArgoCd,
  name: string,
) {
  const project = story.projects.find(one => one.name === name);
  if (!project) {
    throw new ArgoCdError(
      'NotFound',
      `appprojects.argoproj.io "${name}" not found`,
    );
  }
  const { description, syncWindows } = project;
  return {
    metadata: {
      name,
      namespace: 'argocd',
      uid: uidOf(`${story.name}/AppProject/${name}`),
      resourceVersion: '302',
      generation: 1,
      creationTimestamp: wireTime(start - 400 * DAY),
    },
    spec: {
      sourceRepos: ['*'],
      destinations: story.destinations.map(({ server }) => ({
        server,
        namespace: '*',
      })),
      description,
      ...(syncWindows && {
        syncWindows: syncWindows.map(window => ({
          ...window,
          timeZone: 'UTC',
        })),
      }),
    },
    status: {},
  };
}
