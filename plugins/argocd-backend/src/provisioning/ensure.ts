import type {
  argocdContract,
  ManagedManifest,
} from '@fairway/contracts/argocd';
import type { WriteHandler } from '@fairway/kit-node';
import { mustBeHeard } from '../checks/heard';
import { rights } from '../checks/rights';
import { instanceNamed } from '../collect/instanceNamed';
import { refOf, urlOf } from '../model/toApplication';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { changedFields } from './changedFields';
import { generated } from './generated';
import { manifestFindings } from './manifestFindings';
import { MANAGED_ANNOTATION, ownership } from './ownership';
import { readManifest } from './readManifest';
import { rightsFor, subjectOf } from './subjectOf';

// A plan that names a hundred fields helps nobody.
const MOST_FIELDS = 12;

const OUTCOMES = {
  create: 'created',
  update: 'updated',
  none: 'unchanged',
} as const;

const ADOPTION = {
  happens: 'is taken over',
  mend: 'It exists and is different: choose another name, or set adopt: true to take it over.',
};

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
      const instance = instanceNamed(options.instance, deps);
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
      const heard = mustBeHeard(instance.applications().status);
      if (live && changed.length === 0) {
        return { change: 'none', effects: [], findings: [heard] };
      }
      const findings = [
        heard,
        await rights(instance.source, rightsFor(subject)),
        ...(live ? [ownership(live, options.adopt, ADOPTION)] : []),
        generated(live, 'puts it back as it was'),
        ...(await manifestFindings(
          instance,
          subject,
          withMark(manifest, live),
        )),
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
      const instance = instanceNamed(options.instance, deps);
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
