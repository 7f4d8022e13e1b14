import { InputError } from '@backstage/errors';
import type { PlanEffect } from '@fairway/contracts';
import type { argocdContract } from '@fairway/contracts/argocd';
import type { WriteHandler } from '@fairway/kit-node';
import { z } from 'zod/v3';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { instanceOf } from './ensure';
import { generated, heard, rights } from './findings';

const resourcesSchema = z.object({
  resources: z
    .array(
      z.object({
        group: z.string().optional(),
        kind: z.string(),
        namespace: z.string().optional(),
        name: z.string(),
      }),
    )
    .nullish(),
});

/** The parts of an application's address in Fairway. */
function partsOf(ref: string) {
  const [instance, namespace, name, ...rest] = ref.split('/');
  if (!instance || !name || rest.length > 0) {
    throw new InputError(
      `Option application: "${ref}" is no address; write it like argocd-eu/argocd/checkout`,
    );
  }
  return { instance, key: { namespace: namespace || undefined, name } };
}

function effectsOf(live: ManagedObject, cascade: boolean): PlanEffect[] {
  const { name, namespace } = live.metadata;
  const read = resourcesSchema.safeParse(live.status ?? {});
  const deployed = cascade ? read.data?.resources ?? [] : [];
  return [
    ...deployed.map(resource => ({
      effect: 'delete' as const,
      object: { ...resource, group: resource.group || undefined },
    })),
    {
      effect: 'delete',
      object: { group: 'argoproj.io', kind: 'Application', namespace, name },
    },
  ];
}

/** Deletes an application, and what it deployed unless told otherwise. */
export function remove(
  deps: Pick<ArgoCdDeps, 'instances'>,
): WriteHandler<typeof argocdContract, 'remove'> {
  const find = async (ref: string) => {
    const { key, ...parts } = partsOf(ref);
    const instance = instanceOf(deps, parts.instance);
    const live = await instance.objects.find({
      kind: 'Application',
      metadata: key,
    });
    return { instance, key, live };
  };
  return {
    async plan({ options: { application, cascade } }) {
      const { instance, key, live } = await find(application);
      if (!live) {
        return { exists: false, effects: [], findings: [heard(instance)] };
      }
      return {
        exists: true,
        effects: effectsOf(live, cascade),
        findings: [
          heard(instance),
          await rights(
            instance,
            { kind: 'Application', metadata: key },
            { verb: 'delete', project: String(live.spec.project) },
          ),
          generated(live, 'makes it anew'),
        ],
      };
    },

    async apply({ options }, { exists }) {
      const { application, cascade, propagation } = options;
      const { instance, key, live } = await find(application);
      if (!exists || !live) return { application, change: 'absent' };
      const project = String(live.spec.project);
      await instance.objects.deleteApplication(key, {
        project,
        cascade,
        propagation,
      });
      instance.refresh();
      return { application, change: 'deleting' };
    },
  };
}
