import type { PlanFinding } from '@fairway/contracts';
import type { ManagedManifest } from '@fairway/contracts/argocd';
import { findingsOf } from '../checks/finding';
import type { CollectedInstance } from '../collect/CollectedInstance';
import { absent } from './absent';
import { RESOURCES_FINALIZER } from './readManifest';
import { namesOf, type Subject } from './subjectOf';

const finalizerFindings = findingsOf('finalizer');
const projectFindings = findingsOf('project');
const clusterFindings = findingsOf('cluster');

function finalizer({ metadata }: ManagedManifest): PlanFinding {
  const has = metadata.finalizers?.some(one =>
    one.startsWith(RESOURCES_FINALIZER),
  );
  return has
    ? finalizerFindings.passed('Deleting it deletes what it deployed.')
    : finalizerFindings.warns(
        `Deleting it leaves what it deployed running. Add the finalizer ${RESOURCES_FINALIZER} if that is not wanted.`,
      );
}

function projectExists(
  { name }: CollectedInstance,
  { manifest: { spec }, project }: Subject,
): PlanFinding {
  return project
    ? projectFindings.passed(`The project ${spec.project} exists.`)
    : projectFindings.blocks(
        `${name} has no project ${spec.project}. Ensure the project first.`,
      );
}

function clusterKnown(
  instance: CollectedInstance,
  { spec }: ManagedManifest,
): PlanFinding {
  const destination = spec.destination as Record<string, unknown>;
  const wanted = String(destination.name ?? destination.server);
  const known = instance
    .clusters()
    .data?.some(one => one.name === wanted || one.server === wanted);
  return known
    ? clusterFindings.passed(`${instance.name} deploys to ${wanted}.`)
    : clusterFindings.notChecked(
        `Whether ${instance.name} deploys to ${wanted} is not known: Fairway's account sees no such cluster there.`,
      );
}

/**
 * What there is to say of an application that is to be made or changed.
 *
 * @param written - as it will be written
 */
export async function manifestFindings(
  instance: CollectedInstance,
  subject: Subject,
  written: ManagedManifest,
): Promise<PlanFinding[]> {
  const { manifest, project, live } = subject;
  if (manifest.kind !== 'Application') return [];
  // A list leaves out what our account may not read.
  const unseen =
    project && !live ? [await absent(instance, namesOf(subject))] : [];
  return [
    ...unseen,
    projectExists(instance, subject),
    clusterKnown(instance, manifest),
    finalizer(written),
  ];
}
