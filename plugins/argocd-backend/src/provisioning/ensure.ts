import { NotFoundError } from '@backstage/errors';
import type { PlanFinding } from '@fairway/contracts';
import type {
  argocdContract,
  ManagedManifest,
} from '@fairway/contracts/argocd';
import type { WriteHandler } from '@fairway/kit-node';
import type { CollectedInstance } from '../collect/CollectedInstance';
import { refOf, urlOf } from '../model/toApplication';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { changedFields } from './changedFields';
import {
  absent,
  generated,
  heard,
  isManaged,
  MANAGED_ANNOTATION,
  rights,
} from './findings';
import { readManifest, RESOURCES_FINALIZER } from './readManifest';
import { namesOf, rightsFor, subjectOf, type Subject } from './subjectOf';

// A plan that names a hundred fields helps nobody.
const MOST_FIELDS = 12;

const OUTCOMES = {
  create: 'created',
  update: 'updated',
  none: 'unchanged',
} as const;

/** The instance of that name. */
export function instanceOf(
  { instances }: Pick<ArgoCdDeps, 'instances'>,
  name: string,
): CollectedInstance {
  const found = instances.find(instance => instance.name === name);
  if (!found) {
    const known = instances.map(instance => instance.name).join(', ');
    throw new NotFoundError(
      `No Argo CD "${name}" is configured; there are ${known || 'none'}`,
    );
  }
  return found;
}

function ownership(
  live: ManagedObject | undefined,
  adopt: boolean,
): PlanFinding {
  if (!live || isManaged(live)) {
    return { check: 'owner', state: 'passed', message: 'Fairway made it.' };
  }
  return adopt
    ? {
        check: 'owner',
        state: 'warns',
        message: `${live.metadata.name} was not made by Fairway and is taken over.`,
      }
    : {
        check: 'owner',
        state: 'blocks',
        message: `${live.metadata.name} exists, is different, and was not made by Fairway. Choose another name, or set adopt: true to take it over.`,
      };
}

function finalizer({ kind, metadata }: ManagedManifest): PlanFinding[] {
  if (kind !== 'Application') return [];
  const has = metadata.finalizers?.some(one =>
    one.startsWith(RESOURCES_FINALIZER),
  );
  return [
    {
      check: 'finalizer',
      state: has ? 'passed' : 'warns',
      message: has
        ? 'Deleting it deletes what it deployed.'
        : `Deleting it leaves what it deployed running. Add the finalizer ${RESOURCES_FINALIZER} if that is not wanted.`,
    },
  ];
}

function projectExists(
  { name }: CollectedInstance,
  { manifest: { kind, spec }, project }: Subject,
): PlanFinding[] {
  if (kind !== 'Application') return [];
  const wanted = String(spec.project);
  return [
    {
      check: 'project',
      state: project ? 'passed' : 'blocks',
      message: project
        ? `The project ${wanted} exists.`
        : `${name} has no project ${wanted}. Ensure the project first.`,
    },
  ];
}

/** A list leaves out what our account may not read. */
async function unseen(
  instance: CollectedInstance,
  subject: Subject,
): Promise<PlanFinding[]> {
  const { manifest, project, live } = subject;
  return manifest.kind === 'Application' && project && !live
    ? [await absent(instance, namesOf(subject))]
    : [];
}

function clusterKnown(
  instance: CollectedInstance,
  { kind, spec }: ManagedManifest,
): PlanFinding[] {
  const { name } = instance;
  if (kind !== 'Application') return [];
  const destination = spec.destination as Record<string, unknown>;
  const wanted = String(destination.name ?? destination.server);
  const known = instance
    .clusters()
    .data?.some(one => one.name === wanted || one.server === wanted);
  return [
    {
      check: 'cluster',
      state: known ? 'passed' : 'not-checked',
      message: known
        ? `${name} deploys to ${wanted}.`
        : `Whether ${name} deploys to ${wanted} is not known: Fairway's account sees no such cluster there.`,
    },
  ];
}

function withMark(
  { metadata, ...rest }: ManagedManifest,
  live: ManagedObject | undefined,
): ManagedManifest {
  const { annotations, finalizers } = metadata;
  return {
    ...rest,
    metadata: {
      ...metadata,
      // A write replaces them: unsaid, they stay.
      finalizers: finalizers ?? live?.metadata.finalizers ?? undefined,
      annotations: { ...annotations, [MANAGED_ANNOTATION]: 'true' },
    },
  };
}

/** Makes a project, application or ApplicationSet be as its manifest says. */
export function ensure(
  deps: Pick<ArgoCdDeps, 'instances'>,
): WriteHandler<typeof argocdContract, 'ensure'> {
  return {
    async plan({ options }) {
      const instance = instanceOf(deps, options.instance);
      const subject = await subjectOf(
        instance.objects,
        readManifest(options.manifest),
      );
      const { manifest, live } = subject;
      const { kind, metadata } = manifest;
      const changed = live ? changedFields(live, manifest) : [];
      const address = {
        group: 'argoproj.io',
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
      };
      if (live && changed.length === 0) {
        return { change: 'none', effects: [], findings: [heard(instance)] };
      }
      const findings = [
        heard(instance),
        await rights(instance, rightsFor(subject)),
        ...(await unseen(instance, subject)),
        ownership(live, options.adopt),
        generated(live, 'puts it back as it was'),
        ...projectExists(instance, subject),
        ...clusterKnown(instance, manifest),
        ...finalizer(withMark(manifest, live)),
      ];
      const more = changed.length - MOST_FIELDS;
      const fields = [
        ...changed.slice(0, MOST_FIELDS),
        ...(more > 0 ? [`${more} more`] : []),
      ];
      return {
        change: live ? 'update' : 'create',
        effects: [
          live
            ? { effect: 'change', object: address, detail: fields.join(', ') }
            : { effect: 'create', object: address },
        ],
        findings,
      };
    },

    async apply({ options }, { change }) {
      const instance = instanceOf(deps, options.instance);
      const { manifest, live } = await subjectOf(
        instance.objects,
        readManifest(options.manifest),
      );
      if (change !== 'none') {
        await instance.objects.write(
          withMark(manifest, live),
          change === 'update',
        );
        instance.refresh();
      }
      const written = await instance.objects.find(manifest);
      return {
        change: OUTCOMES[change],
        ...(manifest.kind === 'Application' &&
          written && {
            application: refOf(instance.name, written),
            url: urlOf(instance.source.browserUrl, written),
          }),
      };
    },
  };
}
