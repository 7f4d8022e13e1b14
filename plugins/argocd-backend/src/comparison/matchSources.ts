import type { DeployedSource } from '@fairway/contracts/argocd';

/** A source of one application, and what it corresponds to in the other. */
export interface MatchedSource {
  from?: DeployedSource;
  to?: DeployedSource;
}

/** What makes two sources the same, whatever their revisions. */
export type SourceIdentity = (source: DeployedSource) => string;

/**
 * Finds for each source of one application its like in the other: of the same repository or chart, and of these the one
 * with the same folder first. Applications of one source each are compared whatever it is.
 */
export function matchSources(
  from: DeployedSource[],
  to: DeployedSource[],
  identity: SourceIdentity,
): MatchedSource[] {
  if (from.length === 1 && to.length === 1) {
    return [{ from: from[0], to: to[0] }];
  }
  const left = new Set(from);
  const take = (fits: (one: DeployedSource) => boolean) => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const matches = new Map<DeployedSource, DeployedSource>();
  const match = (
    fits: (one: DeployedSource, to: DeployedSource) => boolean,
  ) => {
    for (const source of to.filter(one => !matches.has(one))) {
      const found = take(
        one => identity(one) === identity(source) && fits(one, source),
      );
      if (found) matches.set(source, found);
    }
  };
  match((one, other) => one.path === other.path);
  match(() => true);
  return [
    ...to.map(source => ({ from: matches.get(source), to: source })),
    ...[...left].map(source => ({ from: source })),
  ];
}
