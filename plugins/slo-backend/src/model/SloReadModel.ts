import type { Collected, IsProduction } from '@fairway/kit-node';
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
import { sloStatus } from './sloStatus';

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

interface Candidate {
  source: SloSource;
  collected: Collected<SloSnapshot>;
  reading: SloReading;
}

function isFresh({ collected }: Candidate): boolean {
  return collected.status.state === 'ok';
}

/** Its source did not warn that something is missing. */
function isWhole({ collected }: Candidate): boolean {
  return collected.data?.warnings.length === 0;
}

/** Of replicas: the one that answers, and in full; of those the one that saw more. */
function better(a: Candidate, b: Candidate): Candidate {
  if (isFresh(a) !== isFresh(b)) return isFresh(a) ? a : b;
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? a : b;
  const [seenA, seenB] = [a, b].map(({ reading }) => {
    if (reading.hasData === false) return -1;
    return 'value' in reading.coverage ? reading.coverage.value : 0;
  });
  return seenB > seenA ? b : a;
}

/**
 * All SLOs of all sources in memory. Computed anew only when a source, the entities or the history changed, whoever
 * asks how often.
 */
export class SloReadModel {
  #signature: string | undefined;
  #entries: SloEntry[] = [];
  #byRef = new Map<string, SloEntry>();
  #byEntity = new Map<string, SloEntry[]>();

  static create(inputs: ReadModelInputs): SloReadModel {
    return new SloReadModel(inputs);
  }

  private constructor(private readonly inputs: ReadModelInputs) {}

  /** Every SLO. */
  entries(): SloEntry[] {
    this.#update();
    return this.#entries;
  }

  /** By address, or by bare id where that is on one or more sources. */
  find(refOrId: string): SloEntry[] {
    const exact = this.entries() && this.#byRef.get(refOrId);
    if (exact) return [exact];
    return this.#entries.filter(({ status }) => status.id === refOrId);
  }

  /** SLOs linked to an entity. */
  ofEntity(entityRef: string): SloEntry[] {
    this.#update();
    return this.#byEntity.get(entityRef) ?? [];
  }

  /** Refs of all entities that have SLOs. */
  linkedEntities(): string[] {
    this.#update();
    return [...this.#byEntity.keys()];
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

  #update(): void {
    const { sources, directory, trends } = this.inputs;
    const collected = sources.map(source => source.slos());
    const signature = JSON.stringify([
      directory.version,
      trends.version,
      ...collected.map(({ asOf, status }) => [asOf, status.state]),
      ...sources.map(source => source.silences()),
    ]);
    if (signature === this.#signature) return;
    this.#entries = this.#compute();
    this.#signature = signature;
    this.#byRef = new Map(this.#entries.map(e => [e.status.ref, e]));
    this.#byEntity = new Map();
    for (const entry of this.#entries) {
      for (const { entityRef } of entry.links) {
        const entries = this.#byEntity.get(entityRef) ?? [];
        entries.push(entry);
        this.#byEntity.set(entityRef, entries);
      }
    }
  }

  #compute(): SloEntry[] {
    const candidates = this.inputs.sources.flatMap(source => {
      const collected = source.slos();
      return (collected.data?.readings ?? []).map(
        (reading): Candidate => ({ source, collected, reading }),
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
    const best = replicas.reduce(better);
    const { source, collected, reading } = best;
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
