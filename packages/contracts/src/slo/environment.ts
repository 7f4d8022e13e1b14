/**
 * Does this environment decide the state of an entity. An SLO that names no environment counts as production: it would
 * be worse to overlook it than to show it too high.
 *
 * @public
 */
export function isProduction(environment: string | undefined): boolean {
  return environment === undefined || /^prod(uction)?\b/i.test(environment);
}
