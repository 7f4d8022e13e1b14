import type { Findings } from './Findings';
import type { Place } from './Place';
import type { OpenSloKind } from './schema/documents';
import type { Dialect } from './versions';

/** A document whose shape is right. */
export interface Entry {
  place: Place;
  kind: OpenSloKind;
  dialect: Dialect;
  namespace: string;
  name: string;
}

/** What a reference leads to; `unknown`: only other documents can tell. */
export type Resolved = Entry | 'unknown' | undefined;

const key = ({ kind, namespace, name }: Omit<Entry, 'place' | 'dialect'>) =>
  JSON.stringify([kind, namespace, name.toLowerCase()]);

/** All documents at hand, by kind and name. */
export class Library {
  private readonly entries = new Map<string, Entry[]>();

  /** @param partial - other documents may exist, so that a name that is not here is no error */
  constructor(private readonly partial: boolean) {}

  add(entry: Entry): void {
    const same = this.entries.get(key(entry)) ?? [];
    this.entries.set(key(entry), [...same, entry]);
  }

  all(): Entry[] {
    return [...this.entries.values()].flat();
  }

  of(kind: OpenSloKind): Entry[] {
    return this.all().filter(entry => entry.kind === kind);
  }

  /** Documents that have kind and name in common; which one counts, nobody can tell. */
  duplicates(): Entry[][] {
    return [...this.entries.values()].filter(same => same.length > 1);
  }

  /**
   * What a reference names: in the namespace of its document, then in `default`.
   *
   * @param place - the field that holds the name
   */
  resolve(
    place: Place,
    kind: OpenSloKind,
    options: { from: string; findings: Findings },
  ): Resolved {
    const { from, findings } = options;
    const reference = String(place.value);
    const slash = reference.indexOf('/');
    const name = reference.slice(slash + 1);
    const namespaces =
      slash < 0 ? [...new Set([from, 'default'])] : [reference.slice(0, slash)];
    for (const namespace of namespaces) {
      const found = this.entries.get(key({ kind, namespace, name }));
      if (found?.length === 1) return found[0];
      if (found)
        return findings.error(
          place,
          `${found.length} documents are ${kind} ${name}`,
          `rename all but one: ${[
            ...new Set(found.map(entry => entry.place.document)),
          ]
            .sort()
            .join('; ')}`,
        );
    }
    if (this.partial) return 'unknown';
    const there = this.of(kind)
      .map(entry => entry.name)
      .sort();
    return findings.error(
      place,
      `there is no ${kind} of this name in ${namespaces
        .map(ns => `namespace ${ns}`)
        .join(' or ')}`,
      there.length > 0
        ? `add one, or name one of those there are: ${there
            .slice(0, 20)
            .join(', ')}`
        : `add a document of kind ${kind}; there is none at all`,
    );
  }
}
