import { NO_SOURCE } from '@fairway/contracts/slo';
import type { DefinedSlo } from '../definitions/DefinedSlo';
import type { SloReading } from '../dialects';
import { ownGroups } from '../ruleHealth/LoadedRules';
import { bestOf, firingOnAny, type Replica } from './replicas';
import type { ReadModelInputs, SloSource } from './SloReadModel';
import { unrecorded } from './unrecorded';

interface Candidate extends Replica {
  source: SloSource;
}

/** An SLO before it is known what it belongs to. */
export interface FoundSlo {
  ref: string;
  /** The replica that tells; `undefined`: no source records it. */
  best: Replica | undefined;
  /** Names of the sources that record it. */
  replicas: string[];
  /** Where its rules are, at least. */
  source: SloSource | undefined;
  reading: SloReading;
  defined: DefinedSlo | undefined;
}

/** Address of an SLO: replicas share that of what they are replicas of. */
function refOf(source: SloSource | undefined, id: string): string {
  return `${source?.replicaOf ?? source?.name ?? NO_SOURCE}/${id}`;
}

/** What the sources record: replicas of one SLO together. */
function recordedSlos({
  sources,
  trends,
  definitions,
}: ReadModelInputs): FoundSlo[] {
  const { byId } = definitions.definitions;
  const candidates = sources.flatMap(source => {
    const collected = source.slos();
    return (collected.data?.readings ?? []).map(
      (reading): Candidate => ({
        ...{ source, collected, reading },
        lookedBack: trends.get(source.name, reading.id)?.coverage,
      }),
    );
  });
  const byRef = Map.groupBy(candidates, ({ source, reading }) =>
    refOf(source, reading.id),
  );
  return [...byRef].map(([ref, same]) => {
    const best = bestOf(same);
    const { source } = best;
    const reading = { ...best.reading, firing: firingOnAny(best, same) };
    const defined =
      reading.dialect === 'fairway' ? byId.get(reading.key.slo) : undefined;
    const replicas = same.map(one => one.source.name);
    return { ref, best, replicas, source, reading, defined };
  });
}

/** What only the catalog knows, or of what only the rules are loaded. */
function unrecordedSlos({ sources, definitions }: ReadModelInputs): FoundSlo[] {
  const readings = sources.flatMap(
    source => source.slos().data?.readings ?? [],
  );
  const recorded = new Set(
    readings
      .filter(({ dialect }) => dialect === 'fairway')
      .map(({ key }) => key.slo),
  );
  return [...definitions.definitions.byId.values()]
    .filter(({ definition }) => !recorded.has(definition.id))
    .map(defined => {
      const reading = unrecorded(defined.definition);
      const source = sources.find(({ rules }) => {
        const { data } = rules();
        return data && ownGroups(reading, data).length > 0;
      });
      const ref = refOf(source, reading.id);
      const best = undefined;
      return { ref, best, replicas: [], source, reading, defined };
    });
}

/** All SLOs of all sources and of the catalog. */
export function foundSlos(inputs: ReadModelInputs): FoundSlo[] {
  return [...recordedSlos(inputs), ...unrecordedSlos(inputs)];
}
