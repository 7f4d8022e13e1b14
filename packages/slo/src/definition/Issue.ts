/**
 * What is wrong with a definition, and how to mend it.
 *
 * @public
 */
export interface Issue {
  /** `warning`: rules can be made all the same. */
  severity: 'error' | 'warning';
  /** Which document, as people find it: `slos.yaml, SLO checkout-availability`. */
  document: string;
  /** Field, such as `spec.objectives[0].target`. */
  path: string;
  /** What stands there; `undefined`: nothing. */
  value: unknown;
  message: string;
  mend: string;
  /** Line of the file, from 1; `undefined` where the text is not at hand. */
  line: number | undefined;
}
