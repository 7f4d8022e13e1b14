import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { UpstreamCluster } from '../upstream/cluster';

/** When waiting is called stuck, and a verdict old. */
export interface Patience {
  /** A sync or a roll-out. */
  stuckAfterMs: number;
  /** Since Argo CD compared an application. */
  staleAfterMs: number;
}

/** All that the state of an application follows from. */
export interface ApplicationFacts {
  observed: ObservedApplication;
  /** The instance answered lately. */
  fresh: boolean;
  /** Where it is deployed to; `undefined`: our account may not see the cluster. */
  cluster: UpstreamCluster | undefined;
  /** When the clusters were read. */
  clustersAsOf: Date | undefined;
  now: Date;
  patience: Patience;
}

/** Milliseconds since a time; `undefined`: it is not told. */
export function ageOf(
  time: string | undefined,
  { now }: ApplicationFacts,
): number | undefined {
  return time === undefined ? undefined : now.getTime() - Date.parse(time);
}

/** A time as the contract wants it. */
export function isoTime(time: string | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
