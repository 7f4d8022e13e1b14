import type { SourceStatus } from '@fairway/contracts';

/**
 * Sources of which values may be missing from the answer. A stale source still shows its last ones.
 *
 * @public
 */
export function unheard(sources: SourceStatus[]): SourceStatus[] {
  return sources.filter(
    ({ state, asOf }) => state !== 'ok' && asOf === undefined,
  );
}

/**
 * What an answer says about where it comes from.
 *
 * @public
 */
export interface Heard {
  sources: SourceStatus[];
  /** Absent: the catalog was not read yet. */
  linksAsOf?: string;
}

/**
 * Only then is "there is none" more than a guess.
 *
 * @public
 */
export function allHeard({ sources, linksAsOf }: Heard): boolean {
  return (
    sources.length > 0 &&
    unheard(sources).length === 0 &&
    linksAsOf !== undefined
  );
}
