import { InputError } from '@backstage/errors';
import type { ManagedManifest } from '@fairway/contracts/argocd';
import {
  PATHS,
  type ManagedObject,
  type ManagedObjects,
} from '../upstream/ManagedObjects';
import { policyNames } from '../upstream/policyNames';
import type { Right } from '../checks/rights';

/** What a manifest is about, in the one namespace where it is looked for and written to. */
export interface Subject {
  /** With that namespace, where it is known. */
  manifest: ManagedManifest;
  /** Argo CD's own namespace, where it is known. */
  own: string | undefined;
  /** Of an application, if there is one. */
  project: ManagedObject | undefined;
  /** As it is now, if it is there. */
  live: ManagedObject | undefined;
}

type Kinded = Pick<ManagedManifest, 'kind' | 'spec'>;

/** By which Argo CD decides about rights; a project is its own. */
function projectOf({ kind, spec }: Kinded): string {
  const of = kind === 'Application' ? { spec } : (spec.template as typeof spec);
  const { project } = of.spec as Record<string, unknown>;
  return String(project || 'default');
}

function within(manifest: ManagedManifest, namespace: string | undefined) {
  const metadata = { ...manifest.metadata, namespace };
  return { ...manifest, metadata };
}

async function applicationOf(
  objects: ManagedObjects,
  asked: ManagedManifest,
): Promise<Subject> {
  const name = projectOf(asked);
  const project = await objects.find({
    kind: 'AppProject',
    metadata: { name },
  });
  // Projects are there and nowhere else.
  const own = project?.metadata.namespace;
  const namespace = asked.metadata.namespace ?? own;
  if (namespace === undefined) {
    if (project) {
      throw new InputError(
        'manifest.metadata.namespace = nothing: name it; which namespace is its own this Argo CD does not tell',
      );
    }
    // Without a project there is nothing to look for: the plan says so.
    return { manifest: asked, own, project, live: undefined };
  }
  const manifest = within(asked, namespace);
  return { manifest, own, project, live: await objects.find(manifest) };
}

/**
 * Finds what a manifest is about. One that names no namespace is about an object in Argo CD's own.
 *
 * @throws InputError where that is not known
 */
export async function subjectOf(
  objects: ManagedObjects,
  asked: ManagedManifest,
): Promise<Subject> {
  if (asked.kind === 'Application') return applicationOf(objects, asked);
  const live = await objects.find(asked);
  const { namespace } = asked.metadata;
  return {
    manifest: within(asked, namespace ?? live?.metadata.namespace),
    own: namespace === undefined ? live?.metadata.namespace : undefined,
    project: undefined,
    live,
  };
}

/** What policies call it: as it is to be, or as another manifest of it has it. */
export function namesOf(
  { manifest, own }: Subject,
  spec: ManagedManifest['spec'] = manifest.spec,
): string[] {
  const { kind, metadata } = manifest;
  const { name, namespace } = metadata;
  if (kind === 'AppProject') return [name];
  return policyNames(
    { name, namespace, project: projectOf({ kind, spec }) },
    own,
  );
}

/** What our account must be allowed. */
export function rightsFor(subject: Subject): Right[] {
  const { manifest, live } = subject;
  const resource = PATHS[manifest.kind];
  const names = namesOf(subject);
  // Argo CD asks for it of all that it is sent, changes too.
  const create: Right = { resource, verb: 'create', names };
  if (!live) return [create];
  const before = namesOf(subject, live.spec);
  const update = { resource, verb: 'update' as const };
  return [
    create,
    { ...update, names },
    ...(before.join() === names.join() ? [] : [{ ...update, names: before }]),
  ];
}
