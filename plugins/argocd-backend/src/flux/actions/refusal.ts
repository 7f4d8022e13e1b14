import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { SourceError } from '@fairway/kit-node';
import { wordsOf } from '../../upstream/refusal';
import { fluxResources } from '../fluxResources';
import { FLUX_KINDS, type FluxAddress } from './fluxAddress';

/** The right that something takes, as RBAC of Kubernetes has it. */
export function rightOf({ kind, namespace }: FluxAddress, verb: string) {
  const { group, plural } = fluxResources[FLUX_KINDS[kind]];
  return `${verb} ${plural}.${group} in ${namespace}`;
}

function toRefusal(error: SourceError, address: FluxAddress, verb: string) {
  const words = wordsOf(error) ?? 'no reason given';
  const { kind, namespace, name } = address;
  switch (error.status) {
    case 403:
      return new NotAllowedError(
        `Fairway's account in ${error.source} may not ${rightOf(
          address,
          verb,
        )} (${words}). Add "${verb}" to the rule of its ClusterRole`,
      );
    case 404:
      return new NotFoundError(
        `${kind} ${namespace}/${name} is not there any more (${words})`,
      );
    case 400:
    case 409:
    case 422:
      return new ConflictError(`${error.source} refuses: ${words}`);
    default:
      return error;
  }
}

/** Asks a cluster, and says of a refusal why. */
export async function askingCluster<T>(
  address: FluxAddress,
  verb: 'get' | 'patch',
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof SourceError
      ? toRefusal(error, address, verb)
      : error;
  }
}
