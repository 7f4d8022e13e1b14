import {
  EntryIndex,
  type Collected,
  type IsProduction,
} from '@fairway/kit-node';
import type { SourceStatus } from '@fairway/contracts';
import type { SloLink, SloStatus } from '@fairway/contracts/slo';
import type { RulesSnapshot } from '../collect/collectRules';
import type { SloSnapshot } from '../collect/collectSlos';
import type { Silences } from '../collect/collectSilences';
import type { SloReading } from '../dialects';
import type { SloTrend } from '../history/SloTrend';
import {
  linkSlos,
  namedEntity,
  type LinkableEntity,
} from '../linking/linkSlos';
import {
  bestOf,
  firingOnAny,
  isFresh,
  isWhole,
  type Replica,
} from './replicas';
import { sloStatus } from './sloStatus';
import { versionOf } from './versionOf';

/** What the read model needs of a collected source. */
export interface SloSource {
  name: string;
  environment: string | undefined;
  replicaOf: string | undefined;
  slos(): Collected<SloSnapshot>;
  rules(): Collected<RulesSnapshot>;
  /** Of its alerts; `undefined`: not known. */
  silences(): Silences | undefined;
}

/** One SLO: what was read, and where. */
export interface SloEntry {
  status: SloStatus;
  reading: SloReading;
  source: SloSource;
  links: SloLink[];
}

export interface ReadModelInputs {
  sources: SloSource[];
  directory: { entities: LinkableEntity[]; version: number };
  trends: {
    get(source: string, id: string): SloTrend | undefined;
    version: number;
  };
  isProduction: IsProduction;
}

interface Candidate extends Replica {
  source: SloSource;
}

/**
 * All SLOs of all sources in memory. Computed anew only when a source, the entities or the history changed, whoever
 * asks how often.
 */
export class SloReadModel {
  readonly #index: EntryIndex<SloEntry>;

  static create(inputs: ReadModelInputs): SloReadModel {
    return new SloReadModel(inputs);
  }

  private constructor(private readonly inputs: ReadModelInputs) {
    this.#index = EntryIndex.create({
      signature: () => this.#signature(),
      compute: () => this.#compute(),
    });
  }

  /** Every SLO. */
  entries(): SloEntry[] {
    return this.#index.entries();
  }

  /** By address, or by bare id where that is on one or more sources. */
  find(refOrId: string): SloEntry[] {
    const exact = this.#index.find(refOrId);
    if (exact) return [exact];
    return this.entries().filter(({ status }) => status.id === refOrId);
  }

  /** SLOs linked to an entity. */
  ofEntity(entityRef: string): SloEntry[] {
    return this.#index.ofEntity(entityRef);
  }

  /** Entities that the SLOs' own definitions name. */
  namedEntities(): string[] {
    return this.entries().flatMap(({ status, reading }) => {
      const ref = namedEntity({ ref: status.ref, labels: reading.labels });
      return ref ? [ref] : [];
    });
  }

  /** State of every source, for the envelope. */
  sources(): SourceStatus[] {
    return this.inputs.sources.map(source => source.slos().status);
  }

  #signature(): string {
    const { sources, directory, trends } = this.inputs;
    const collected = sources.map(source => source.slos());
    return JSON.stringify([
      directory.version,
      trends.version,
      ...collected.map(({ asOf, status }) => [asOf, status.state]),
      ...sources.map(source => versionOf(source.silences())),
    ]);
  }

  #compute(): SloEntry[] {
    const { sources, trends } = this.inputs;
    const candidates = sources.flatMap(source => {
      const collected = source.slos();
      return (collected.data?.readings ?? []).map(
        (reading): Candidate => ({
          ...{ source, collected, reading },
          lookedBack: trends.get(source.name, reading.id)?.coverage,
        }),
      );
    });
    const byRef = Map.groupBy(
      candidates,
      ({ source, reading }) =>
        `${source.replicaOf ?? source.name}/${reading.id}`,
    );
    const links = linkSlos(
      this.inputs.directory.entities,
      [...byRef].map(([ref, [{ reading }]]) => ({
        ref,
        labels: reading.labels,
      })),
    );
    return [...byRef].map(([ref, replicas]) =>
      this.#entry(ref, replicas, links.get(ref) ?? []),
    );
  }

  #entry(ref: string, replicas: Candidate[], links: SloLink[]): SloEntry {
    const best = bestOf(replicas);
    const { source, collected } = best;
    const reading = { ...best.reading, firing: firingOnAny(best, replicas) };
    const trend = this.inputs.trends.get(source.name, reading.id);
    const status = sloStatus(reading, {
      ref,
      source: source.name,
      replicas: replicas.map(replica => replica.source.name),
      fresh: isFresh(best),
      incomplete: !isWhole(best),
      asOf: collected.asOf!,
      environment: source.environment,
      isProduction: this.inputs.isProduction,
      coverage: trend?.coverage,
      firstSeen: trend?.firstSeen,
      link: links[0],
      silences: source.silences(),
    });
    return { status, reading, source, links };
  }
}
