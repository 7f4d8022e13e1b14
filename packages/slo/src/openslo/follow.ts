import type { Findings } from './Findings';
import type { Library } from './Library';
import type { Place } from './Place';
import type { OpenSloKind } from './schema/documents';
import type { Dialect } from './versions';

/** Where one stands while reading. */
export interface Reading {
  library: Library;
  findings: Findings;
  /** Of the document that is read, for its references. */
  namespace: string;
  dialect: Dialect;
}

/** An object, in its place or in a document of its own; below `place` is `spec`. */
export interface Found {
  place: Place;
  reading: Reading;
}

/**
 * What a reference names.
 *
 * @param place - the field that holds the name
 * @returns `unknown`: only other documents can tell; `undefined`: an error was told
 */
export function followReference(
  place: Place,
  kind: OpenSloKind,
  reading: Reading,
): Found | 'unknown' | undefined {
  const { library, namespace, findings } = reading;
  const entry = library.resolve(place, kind, { from: namespace, findings });
  if (entry === undefined || entry === 'unknown') return entry;
  return {
    place: entry.place,
    reading: {
      ...reading,
      namespace: entry.namespace,
      dialect: entry.dialect,
    },
  };
}

/**
 * An object that stands in its place, or the one that is referred to instead.
 *
 * @param reference - name of the field that refers
 */
export function follow(
  place: Place,
  target: { reference: string; kind: OpenSloKind },
  reading: Reading,
): Found | 'unknown' | undefined {
  const { findings } = reading;
  const reference = place.at(target.reference);
  const spec = place.at('spec');
  if (reference.exists && spec.exists)
    return findings.error(
      place,
      `${target.reference} and spec are both there`,
      'keep one of them',
    );
  if (reference.exists) return followReference(reference, target.kind, reading);
  if (!spec.exists)
    return findings.error(
      place,
      `neither ${target.reference} nor spec is there`,
      `write ${target.reference}: <name of an ${target.kind}>`,
    );
  if (place.at('kind').value !== target.kind)
    return findings.error(
      place.at('kind'),
      'it is missing',
      `write kind: ${target.kind}`,
    );
  return { place, reading };
}
