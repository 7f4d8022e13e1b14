import { InputError, NotFoundError } from '@backstage/errors';
import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { findingsOf } from '../../checks/finding';
import type { ArgoCdDeps } from '../../operations/ArgoCdDeps';
import { checkNotSuspended, checkPatchable, type FluxCheck } from './checks';
import {
  isFluxKind,
  servedVersion,
  toObjectAddress,
  type FluxAddress,
} from './fluxAddress';
import { fluxPlan } from './fluxPlan';
import { findFluxTarget, type FluxTarget } from './fluxTarget';

/** Flux's controllers work on an object whenever this changes. */
const REQUESTED_AT = 'reconcile.fluxcd.io/requestedAt';

/** Where it comes from, as far as that can be asked to fetch anew. */
function sourceOf({ live, cluster }: FluxTarget): FluxAddress | undefined {
  const { kind, namespace, name } = live.sourceRef ?? {};
  if (!kind || !namespace || !name || !isFluxKind(kind)) return undefined;
  const address = { kind, namespace, name };
  return servedVersion(cluster, address) === undefined ? undefined : address;
}

const checkSource: FluxCheck = async target => {
  const { passed, blocks, warns } = findingsOf('source');
  const source = sourceOf(target);
  if (!source) {
    const { kind = 'source' } = target.live.sourceRef ?? {};
    return blocks(
      `Fairway does not read its ${kind}, and cannot have that fetched anew. Leave out "hard".`,
    );
  }
  const words = `${source.kind} ${source.namespace}/${source.name}`;
  const live = await target.writes.get(source).catch(error => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  if (!live) return blocks(`${words} is not there.`);
  return live.spec.suspend
    ? warns(`${words} is suspended: nothing is fetched anew.`)
    : passed(`${words} is not suspended.`);
};

/** Those that are asked to, the source first. */
function asked(target: FluxTarget, hard: boolean): FluxAddress[] {
  const source = hard ? sourceOf(target) : undefined;
  return source ? [source, target.address] : [target.address];
}

/** Lets Flux apply an object anew; hard: from its source as that is by now. */
export function reconcile(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['refresh'] {
  return {
    async plan(request) {
      const { hard } = request.options;
      const target = await findFluxTarget(request, deps);
      const addresses = asked(target, hard);
      return fluxPlan(target, {
        checks: [
          checkPatchable(...addresses),
          checkNotSuspended,
          ...(hard ? [checkSource] : []),
        ],
        effects: addresses.map(address => ({
          effect: 'change' as const,
          object: toObjectAddress(address),
          detail: REQUESTED_AT,
        })),
      });
    },
    async apply(request) {
      const { hard } = request.options;
      const target = await findFluxTarget(request, deps);
      const { ref, writes } = target;
      const annotations = { [REQUESTED_AT]: deps.now().toISOString() };
      if (hard && !sourceOf(target)) {
        throw new InputError(
          `hard: Fairway does not read the source of ${ref}; leave it out`,
        );
      }
      for (const address of asked(target, hard)) {
        await writes.patch(address, { metadata: { annotations } });
      }
      return { ref };
    },
  };
}
