import { NotFoundError } from '@backstage/errors';
import { z } from 'zod/v3';
import type { DeliveryCluster } from '../../clusters/Deliveries';
import { fluxResources } from '../fluxResources';
import { FLUX_KINDS, servedVersion, type FluxAddress } from './fluxAddress';
import { askingCluster } from './refusal';

const reviewSchema = z.object({
  status: z.object({ allowed: z.boolean(), reason: z.string().optional() }),
});

type Resources = typeof fluxResources;

/** An object of Flux, as it is now. */
export type LiveFlux<A extends FluxAddress> = z.output<
  Resources[(typeof FLUX_KINDS)[A['kind']]]['schema']
>;

/** What Fairway asks the API server of a cluster before and while it changes an object of Flux. Nothing is asked for twice. */
export class FluxWrites {
  static create(cluster: DeliveryCluster): FluxWrites {
    return new FluxWrites(cluster);
  }

  private constructor(private readonly cluster: DeliveryCluster) {}

  /** As it is now. */
  async get<A extends FluxAddress>(address: A): Promise<LiveFlux<A>> {
    return askingCluster(address, 'get', async () => {
      const { body } = await this.cluster.source.request({
        path: this.#path(address),
        schema: fluxResources[FLUX_KINDS[address.kind]].schema,
        purpose: 'view',
      });
      return body as LiveFlux<A>;
    });
  }

  /** Merges into it, and lets the cards know at once. */
  async patch(address: FluxAddress, patch: object): Promise<void> {
    await askingCluster(address, 'patch', async () => {
      const name = FLUX_KINDS[address.kind];
      const { body } = await this.cluster.source.request({
        method: 'PATCH',
        path: this.#path(address),
        json: patch,
        contentType: 'application/merge-patch+json',
        schema: fluxResources[name].schema,
        purpose: 'view',
      });
      this.cluster.learn(name, body as never);
    });
  }

  /** Whether our account may patch it. */
  async mayPatch({ kind, namespace, name }: FluxAddress): Promise<boolean> {
    const { group, plural } = fluxResources[FLUX_KINDS[kind]];
    const { body } = await this.cluster.source.request({
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      json: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: {
            ...{ verb: 'patch', group, resource: plural, namespace, name },
          },
        },
      },
      schema: reviewSchema,
      purpose: 'view',
    });
    return body.status.allowed;
  }

  #path(address: FluxAddress): string {
    const { kind, namespace, name } = address;
    const { group, plural } = fluxResources[FLUX_KINDS[kind]];
    const version = servedVersion(this.cluster, address);
    if (version === undefined) {
      throw new NotFoundError(
        `${this.cluster.name} does not have ${plural} any more`,
      );
    }
    const [inNamespace, named] = [namespace, name].map(encodeURIComponent);
    return `/apis/${group}/${version}/namespaces/${inNamespace}/${plural}/${named}`;
  }
}
