import { InputError } from '@backstage/errors';
import type { PlanEffect, PlanFinding } from '@fairway/contracts';
import type { argocdContract } from '@fairway/contracts/argocd';
import type { WriteHandler } from '@fairway/kit-node';
import { z } from 'zod/v3';
import { findingsOf } from '../checks/finding';
import { mustBeHeard } from '../checks/heard';
import { rights } from '../checks/rights';
import { instanceNamed } from '../collect/instanceNamed';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { ManagedObject } from '../upstream/ManagedObjects';
import { policyNames } from '../upstream/policyNames';
import { absent } from './absent';
import { generated } from './generated';
import { ownership } from './ownership';

const production = findingsOf('production');

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
  if (!instance || !namespace || !name || rest.length > 0) {
    throw new InputError(
      `Option application: "${ref}" is no address; write it as <instance>/<namespace>/<name>, like argocd-eu/argocd/checkout`,
    );
  }
  return { instance, key: { namespace, name } };
}

function namesOfLive({ metadata, spec, status }: ManagedObject): string[] {
  const { name, namespace } = metadata;
  const { controllerNamespace: own } = status ?? {};
  return policyNames(
    { name, namespace, project: String(spec.project || 'default') },
    typeof own === 'string' ? own : undefined,
  );
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

const ADOPTION = {
  happens: 'is deleted',
  mend: 'Set adopt: true to delete it all the same.',
};

function inProduction(
  status: { production?: boolean } | undefined,
): PlanFinding {
  if (status?.production === undefined) {
    return production.notChecked(
      'Whether it runs in production is not known yet.',
    );
  }
  return status.production
    ? production.warns('It runs in production.')
    : production.passed('It does not run in production.');
}

/** Deletes an application, and what it deployed unless told otherwise. */
export function remove(
  deps: Pick<ArgoCdDeps, 'instances' | 'model'>,
): WriteHandler<typeof argocdContract, 'remove'> {
  const find = async (ref: string) => {
    const { key, ...parts } = partsOf(ref);
    const instance = instanceNamed(parts.instance, deps);
    const live = await instance.objects.find({
      kind: 'Application',
      metadata: key,
    });
    return { instance, key, live };
  };
  return {
    async plan({ options: { application, cascade, adopt } }) {
      const { instance, key, live } = await find(application);
      const heard = mustBeHeard(instance.applications().status);
      if (!live) {
        // In whatever project it may be: which is not known.
        const names = policyNames({ ...key, project: '*' }, undefined);
        return {
          exists: false,
          effects: [],
          findings: [heard, await absent(instance, names)],
        };
      }
      return {
        exists: true,
        effects: effectsOf(live, cascade),
        findings: [
          heard,
          await rights(instance.source, [
            {
              resource: 'applications',
              verb: 'delete',
              names: namesOfLive(live),
            },
          ]),
          ownership(live, adopt, ADOPTION),
          generated(live, 'makes it anew'),
          inProduction(deps.model.find(application)?.status),
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
