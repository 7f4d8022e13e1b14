import {
  EntryIndex,
  type Collected,
  type IsProduction,
} from '@fairway/kit-node';
import type { SourceStatus } from '@fairway/contracts';
import {
  NO_SOURCE,
  type SloLink,
  type SloStatus,
} from '@fairway/contracts/slo';
import type { RulesSnapshot } from '../collect/collectRules';
import type { SloSnapshot } from '../collect/collectSlos';
import type { Silences } from '../collect/collectSilences';
import type {
  DefinedSlo,
  Definitions,
  InvalidSlo,
} from '../definitions/DefinedSlo';
import type { SloReading } from '../dialects';
import type { SloTrend } from '../history/SloTrend';
import {
  entityRefIn,
  linkSlos,
  namedEntity,
  type LinkableEntity,
} from '../linking/linkSlos';
import { rememberedHealth } from '../ruleHealth/rememberedHealth';
import type { KnownRuleHealth, ReadRules } from '../ruleHealth/ruleHealth';
import { staleHealth } from '../ruleHealth/staleHealth';
import { foundSlos, type FoundSlo } from './foundSlos';
import { isFresh, isWhole } from './replicas';
import { withGroups } from './sloGroups';
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
  /** `undefined`: only the catalog knows it. */
  source: SloSource | undefined;
  links: SloLink[];
  /** By the catalog; `undefined`: not. */
  defined: DefinedSlo | undefined;
  rules: KnownRuleHealth;
}

export interface ReadModelInputs {
  sources: SloSource[];
  directory: { entities: LinkableEntity[]; version: number };
  definitions: {
    definitions: Definitions;
    readAt: Date | undefined;
    version: number;
  };
  trends: {
    get(source: string, id: string): SloTrend | undefined;
    version: number;
  };
  isProduction: IsProduction;
}

/**
 * All SLOs of all sources and of the catalog in memory. Computed anew only when a source, the entities, the definitions or
 * the history changed, whoever asks how often.
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

  /** By address, or by bare id where that is on one or more sources. Of a grouped SLO as a whole: all its budgets. */
  find(refOrId: string): SloEntry[] {
    const exact = this.#index.find(refOrId);
    if (exact) return [exact];
    return this.entries().filter(({ status, reading }) =>
      [status.id, status.group?.slo, reading.whole].includes(refOrId),
    );
  }

  /** SLOs linked to an entity. */
  ofEntity(entityRef: string): SloEntry[] {
    return this.#index.ofEntity(entityRef);
  }

  /** Entities that the SLOs' own definitions name. */
  namedEntities(): string[] {
    return this.entries().flatMap(({ reading, defined }) =>
      [
        namedEntity(reading),
        entityRefIn(defined?.definition.info.entity),
      ].filter(ref => ref !== undefined),
    );
  }

  /** Definitions of the catalog of which no rules can be made. */
  invalid(): readonly InvalidSlo[] {
    return this.inputs.definitions.definitions.invalid;
  }

  /** State of every source, for the envelope. */
  sources(): SourceStatus[] {
    return this.inputs.sources.map(source => source.slos().status);
  }

  #signature(): string {
    const { sources, directory, definitions, trends } = this.inputs;
    return JSON.stringify([
      directory.version,
      definitions.version,
      trends.version,
      ...sources.flatMap(source => {
        const { asOf, status } = source.slos();
        const silences = versionOf(source.silences());
        const rules = source.rules();
        return [asOf, status.state, silences, rules.asOf, rules.status.state];
      }),
    ]);
  }

  #compute(): SloEntry[] {
    const found = foundSlos(this.inputs);
    const { entities } = this.inputs.directory;
    const links = linkSlos(
      entities,
      found.map(({ ref, reading, defined }) => ({
        ref,
        labels: reading.labels,
        defined: defined && {
          by: defined.entityRef,
          about: defined.definition.info.entity,
        },
      })),
    );
    const tiers = new Map(entities.map(({ ref, tier }) => [ref, tier]));
    return withGroups(
      found.map(one => {
        const own = links.get(one.ref) ?? [];
        const tier = own.map(link => tiers.get(link.entityRef)).find(Boolean);
        return this.#entry(one, { links: own, tier });
      }),
    );
  }

  #entry(
    { ref, best, replicas, source, reading, defined }: FoundSlo,
    { links, tier }: { links: SloLink[]; tier: string | undefined },
  ): SloEntry {
    const rules = this.#rules(reading, { source, defined, recorded: !!best });
    const trend = source && this.inputs.trends.get(source.name, reading.id);
    const status = sloStatus(reading, {
      ref,
      source: source?.name ?? NO_SOURCE,
      replicas,
      fresh: !best || isFresh(best),
      incomplete: best !== undefined && !isWhole(best),
      asOf: best?.collected.asOf ?? this.inputs.definitions.readAt!,
      environment: source?.environment,
      isProduction: this.inputs.isProduction,
      coverage: trend?.coverage,
      firstSeen: trend?.firstSeen,
      link: links[0],
      silences: source?.silences(),
      defined,
      tier,
      rules: rules.state,
      noRules: !source && rules.state === 'missing',
    });
    return { status, reading, source, links, defined, rules };
  }

  #rules(
    reading: SloReading,
    options: {
      source: SloSource | undefined;
      defined: DefinedSlo | undefined;
      recorded: boolean;
    },
  ): KnownRuleHealth {
    const { source, defined, recorded } = options;
    const emitted = defined?.rules;
    if (source) {
      const read = source.rules();
      const health = rememberedHealth(reading, read, { emitted, recorded });
      return read.status.state === 'ok' ? health : staleHealth(health);
    }
    // On no source. Whether they are missing can be told by who knows all of them.
    const all = this.inputs.sources.map(
      (one): ReadRules => (one.slos().data ? one.rules() : {}),
    );
    const told = all.find(({ data }) => !data) ?? all[0] ?? {};
    return rememberedHealth(reading, told, { emitted, recorded });
  }
}
