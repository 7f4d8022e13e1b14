/**
 * One OpenSLO document, and where it comes from.
 *
 * @public
 */
export interface OpenSloDocument {
  /** How people find it: a file's name, or an entity's reference. */
  origin: string;
  /** As YAML or JSON reads it; not checked yet. */
  value: unknown;
  /** Line of a field, from 1; `undefined`: not known, or no such field. */
  lineOf?(path: (string | number)[]): number | undefined;
}
