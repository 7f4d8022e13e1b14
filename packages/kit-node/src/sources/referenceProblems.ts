import type { ConfigProblem } from './ConfigProblems';
import type { ConfigSection } from './ConfigSection';
import type { SourceKind } from './Source';

/** One entry of `fairway.sources.<kind>`, not checked yet. */
export interface SourceSection {
  kind: SourceKind;
  section: ConfigSection;
}

/** An entry with what it says about others, whatever stands there. */
interface Entry extends SourceSection {
  name: unknown;
  replicaOf: unknown;
  covers: unknown;
}

/** What is wrong between the entries; also those count that are wrong by themselves. */
export function referenceProblems(sections: SourceSection[]): ConfigProblem[] {
  const entries = sections.map(({ kind, section }) => ({
    kind,
    section,
    name: section.config.getOptional('name'),
    replicaOf: section.config.getOptional('replicaOf'),
    covers: section.config.getOptional('covers'),
  }));
  return entries.flatMap(entry => [
    ...nameProblems(entry, entries),
    ...replicaProblems(entry, entries),
    ...coverProblems(entry, entries),
  ]);
}

function namesOf(entries: Entry[]): string {
  return entries.map(({ name }) => name).join(', ') || 'none';
}

/** Names are unique whatever the kind: they stand in addresses and in stored snapshots. */
function nameProblems(entry: Entry, entries: Entry[]): ConfigProblem[] {
  const { section, name } = entry;
  const first = entries.find(other => other.name === name);
  return name === undefined || !first || first === entry
    ? []
    : [
        section.problem(
          'name',
          `'${name}' is the name of ${first.section.path} too; names must differ`,
        ),
      ];
}

function replicaProblems(entry: Entry, entries: Entry[]): ConfigProblem[] {
  const { section, kind, replicaOf } = entry;
  if (replicaOf === undefined) {
    return [];
  }
  const others = entries.filter(
    other => other !== entry && other.kind === kind,
  );
  const original = others.find(({ name }) => name === replicaOf);
  if (!original) {
    return [
      section.problem(
        'replicaOf',
        `'${replicaOf}' is not the name of another source; others are ${namesOf(
          others,
        )}`,
      ),
    ];
  }
  return original.replicaOf === undefined
    ? []
    : [
        section.problem(
          'replicaOf',
          `'${replicaOf}' is itself a replica; name '${original.replicaOf}' instead`,
        ),
      ];
}

function coverProblems(
  { section, covers }: Entry,
  entries: Entry[],
): ConfigProblem[] {
  const known = entries.filter(({ kind }) => kind === 'prometheus');
  const strange = (Array.isArray(covers) ? covers : []).filter(
    name => !known.some(other => other.name === name),
  );
  return strange.map(name =>
    section.problem(
      'covers',
      `'${name}' is not the name of a Prometheus; there are ${namesOf(known)}`,
    ),
  );
}
