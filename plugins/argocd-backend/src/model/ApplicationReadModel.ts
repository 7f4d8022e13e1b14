import type { SourceStatus } from '@fairway/contracts';
import type { Application, ApplicationLink } from '@fairway/contracts/argocd';
import { EntryIndex, type IsProduction } from '@fairway/kit-node';
import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { LinkableEntity } from '../linking/linkableEntity';
import {
  clusterCanaries,
  type ClusterCanaries,
} from '../clusters/clusterCanaries';
import { isRelevant, type DeliverySource } from '../clusters/Deliveries';
import { fluxCandidates, type FluxCandidate } from '../flux/fluxCandidates';
import { toFluxApplication } from '../flux/toFluxApplication';
import {
  boundEntity,
  linkApplications,
  type LinkableApplication,
} from '../linking/linkApplications';
import { RememberedLinks } from '../linking/RememberedLinks';
import type { Bindings } from '../linking/readBindings';
import {
  candidatesOf,
  linkable,
  type ApplicationSource,
  type Candidate,
} from './candidates';
import type { CommitUrl } from './commitUrl';
import type { Patience } from './facts';
import { kinshipOf, type Kinship } from './kinship';
import { REJUDGE_MS, RememberedApplications } from './RememberedApplications';
import { refOf } from './toApplication';

export type { ApplicationSource };

/** One application: what is told of it, and where it belongs. */
export interface LinkedApplication {
  status: Application;
  links: ApplicationLink[];
}

/** With what makes it a part of others, or others a part of it. */
export interface ApplicationEntry extends LinkedApplication {
  kinship: Kinship;
}

export interface ReadModelInputs {
  instances: ApplicationSource[];
  /** Where Flux, Argo Rollouts and Flagger may be. */
  clusters: DeliverySource[];
  directory: { entities: LinkableEntity[]; version: number };
  bindings: Bindings;
  commitUrl: CommitUrl;
  isProduction: IsProduction;
  patience: Patience;
  /** Since when applications have been seen out of sync. */
  drifts: { since(ref: string): string | undefined; version: number };
  now(): Date;
}

/**
 * All applications of all instances in memory. Computed anew only when an instance or the entities changed, or time
 * went by.
 */
export class ApplicationReadModel {
  readonly #index: EntryIndex<ApplicationEntry>;
  readonly #linkables = new WeakMap<ObservedApplication, LinkableApplication>();
  readonly #kinships = new WeakMap<ObservedApplication, Kinship>();
  readonly #links: RememberedLinks;
  readonly #applications = RememberedApplications.create();

  static create(inputs: ReadModelInputs): ApplicationReadModel {
    return new ApplicationReadModel(inputs);
  }

  private constructor(private readonly inputs: ReadModelInputs) {
    const { bindings } = inputs;
    this.#links = RememberedLinks.create((entities, applications, instances) =>
      linkApplications(entities, applications, { bindings, instances }),
    );
    this.#index = EntryIndex.create({
      signature: () => this.#signature(),
      compute: () => this.#compute(),
    });
  }

  /** Every application. */
  entries(): ApplicationEntry[] {
    return this.#index.entries();
  }

  /** By address. */
  find(ref: string): ApplicationEntry | undefined {
    return this.#index.find(ref);
  }

  /** Applications linked to an entity. */
  ofEntity(entityRef: string): ApplicationEntry[] {
    return this.#index.ofEntity(entityRef);
  }

  /** Entities that applications say they deploy. */
  namedEntities(): string[] {
    const flux = this.inputs.clusters.flatMap(fluxCandidates);
    return this.#allLinkable(flux).flatMap(one => boundEntity(one) ?? []);
  }

  /** State of every instance, and of every cluster that has anything to do with it, for the envelope. */
  sources(): SourceStatus[] {
    const { instances, clusters } = this.inputs;
    return [
      ...instances.map(instance => instance.applications().status),
      ...clusters.filter(isRelevant).map(cluster => cluster.status()),
    ];
  }

  #signature(): string {
    const { instances, clusters, directory, drifts, now } = this.inputs;
    return JSON.stringify([
      directory.version,
      drifts.version,
      Math.floor(now().getTime() / REJUDGE_MS),
      ...instances.map(instance => {
        const { asOf, status } = instance.applications();
        return [instance.version, asOf, status.state];
      }),
      ...clusters.map(cluster => {
        const { asOf, state } = cluster.status();
        return [cluster.version, asOf, state];
      }),
    ]);
  }

  #candidates(): Candidate[] {
    return this.inputs.instances.flatMap(candidatesOf);
  }

  #allLinkable(flux: FluxCandidate[]): LinkableApplication[] {
    return [
      ...this.#candidates().map(candidate => this.#linkable(candidate)),
      ...flux.map(candidate => candidate.linkable),
    ];
  }

  #compute(): ApplicationEntry[] {
    const { directory, clusters } = this.inputs;
    const candidates = this.#candidates();
    const flux = clusters.flatMap(fluxCandidates);
    const links = this.#links.of(directory.entities, this.#allLinkable(flux));
    const canaries = clusterCanaries(clusters);
    const linksOf = (ref: string) => links.get(ref) ?? [];
    return [
      ...candidates.map(candidate => {
        const { instance, observed } = candidate;
        const ref = refOf(instance.name, observed.application);
        return this.#entry(candidate, linksOf(ref), canaries);
      }),
      ...flux.map(candidate => {
        const own = linksOf(candidate.linkable.ref);
        const status = toFluxApplication(candidate, own[0], this.inputs);
        return {
          status: canaries.toFlux(status, candidate.object),
          links: own,
          kinship: {},
        };
      }),
    ];
  }

  /** The same object as long as what was observed is the same. */
  #linkable(candidate: Candidate): LinkableApplication {
    const known = this.#linkables.get(candidate.observed);
    if (known) return known;
    const made = linkable(candidate);
    this.#linkables.set(candidate.observed, made);
    return made;
  }

  #entry(
    { instance, collected, clusters, clustersAsOf, observed }: Candidate,
    links: ApplicationLink[],
    canaries: ClusterCanaries,
  ): ApplicationEntry {
    const { patience, commitUrl, isProduction, drifts, now } = this.inputs;
    const { server, name } = observed.application.spec?.destination ?? {};
    const cluster = clusters.get(name ?? server ?? '');
    const status = this.#applications.of(
      {
        observed,
        fresh: collected.status.state === 'ok',
        cluster,
        clustersAsOf,
        now: now(),
        patience,
      },
      {
        source: instance.source,
        asOf: collected.asOf!,
        link: links[0],
        commitUrl,
        isProduction,
        driftSince: drifts.since(refOf(instance.name, observed.application)),
      },
    );
    const destinations = [name, server, cluster?.name, cluster?.server];
    const kinship =
      this.#kinships.get(observed) ?? kinshipOf(observed.application);
    this.#kinships.set(observed, kinship);
    return {
      status: canaries.toArgoCd(status, observed, destinations),
      links,
      kinship,
    };
  }
}
