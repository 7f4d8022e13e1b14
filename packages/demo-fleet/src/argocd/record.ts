import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import type { DestinationStory, ProjectStory } from '../scenario/argoCds';
import type { Manifest } from './manifests';
import type {
  ApplicationSpec,
  HealthStatus,
  HistoryEntry,
  Operation,
  OperationState,
} from './wire';

/** A resource as it is in the cluster. */
export interface LiveResource {
  manifest: Manifest;
  createdAt: number;
  /** When a sync last changed it; absent: before the story. */
  appliedAt?: number;
  resourceVersion: number;
}

/** What one Argo CD knows of one application; all that it says is computed from this. Times are milliseconds. */
export interface ApplicationRecord {
  readonly story: ApplicationStory;
  readonly project: ProjectStory;
  readonly destination: DestinationStory;
  readonly start: number;
  readonly uid: string;
  /** The manifests of a release. */
  readonly target: (release: ReleaseStory) => Manifest[];
  resourceVersion: number;
  generation: number;
  annotations: Record<string, string>;
  spec: ApplicationSpec;
  /** The release that the tip of the branch was at the last comparison. */
  head: ReleaseStory;
  /** By `keyText`. */
  live: Map<string, LiveResource>;
  history: HistoryEntry[];
  operation?: Operation;
  /** When `operation` was asked for. */
  requestedAt?: number;
  /** The release that `operation` goes to. */
  goal?: ReleaseStory;
  operationState?: OperationState;
  /** When the operation began that runs. */
  startedAt?: number;
  /** When termination was asked for. */
  terminatedAt?: number;
  /** Until when the pods of a new version are starting. */
  settlesAt?: number;
  reconciledAt: number;
  health: { status: HealthStatus; since: number };
  deletedAt?: number;
}
