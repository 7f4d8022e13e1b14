import type { ConfigProblem } from './ConfigProblems';
import type { ConfigSection } from './ConfigSection';
import type { SourceKind } from './Source';

/** One entry of the configuration, and the kind that it is listed under. */
export interface SourceSection {
  kind: SourceKind;
  section: ConfigSection;
}

interface Entry extends SourceSection {
  name: unknown;
  replicaOf: unknown;
  covers: unknown;
}

/**
 * Names that are not unique, or name nothing. Of all entries, also those that are wrong elsewhere. Names are unique
 * whatever the kind, since they stand in addresses and in stored snapshots. Only a cluster may be called as its
 * Prometheus or its Argo CD is: its name is that of the cluster, and the addresses of what it reports have a form of
 * their own.
 */
export function referenceProblems(sections: SourceSection[]): ConfigProblem[] {
  const entries = sections.map(
    (entry): Entry => ({
      ...entry,
      name: entry.section.config.getOptional('name'),
      replicaOf: entry.section.config.getOptional('replicaOf'),
      covers: entry.section.config.getOptional('covers'),
    }),
  );
  return entries.flatMap(entry => [
    ...nameProblems(entry, entries),
    ...replicaProblems(entry, entries),
    ...coveredProblems(entry, entries),
  ]);
}

function nameProblems(entry: Entry, entries: Entry[]): ConfigProblem[] {
  const isCluster = ({ kind }: Entry) => kind === 'kubernetes';
  const first = entries.find(
    other => other.name === entry.name && isCluster(other) === isCluster(entry),
  );
  if (entry.name === undefined || !first || first === entry) {
    return [];
  }
  const complaint = `'${entry.name}' is the name of ${first.section.path} too; names must differ`;
  return [entry.section.problem('name', complaint)];
}

function replicaProblems(entry: Entry, entries: Entry[]): ConfigProblem[] {
  const { kind, section, replicaOf } = entry;
  if (replicaOf === undefined) {
    return [];
  }
  const others = entries.filter(
    other => other !== entry && other.kind === kind,
  );
  const original = others.find(({ name }) => name === replicaOf);
  if (!original) {
    const complaint = `'${replicaOf}' is not the name of another source; others are ${listed(
      others,
    )}`;
    return [section.problem('replicaOf', complaint)];
  }
  if (original.replicaOf !== undefined) {
    const complaint = `'${replicaOf}' is itself a replica; name '${original.replicaOf}' instead`;
    return [section.problem('replicaOf', complaint)];
  }
  return [];
}

function coveredProblems(entry: Entry, entries: Entry[]): ConfigProblem[] {
  const known = entries.filter(({ kind }) => kind === 'prometheus');
  const covers = Array.isArray(entry.covers) ? entry.covers : [];
  return covers
    .filter(name => !known.some(other => other.name === name))
    .map(name =>
      entry.section.problem(
        'covers',
        `'${name}' is not the name of a Prometheus; there are ${listed(known)}`,
      ),
    );
}

function listed(entries: Entry[]): string {
  return entries.map(({ name }) => name).join(', ') || 'none';
}
