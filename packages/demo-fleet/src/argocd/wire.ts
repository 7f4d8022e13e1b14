/** Objects as they go over Argo CD's API; only the fields that are simulated. */
export interface Source {
  repoURL: string;
  path?: string;
  targetRevision?: string;
  chart?: string;
  ref?: string;
  helm?: { valueFiles: string[] };
}

export interface SourceHydrator {
  drySource: { repoURL: string; targetRevision: string; path: string };
  syncSource: { targetBranch: string; path: string };
}

export interface SourceHydratorStatus {
  lastSuccessfulOperation?: object;
  currentOperation?: object;
}

export interface SyncPolicy {
  automated?: { prune?: boolean; selfHeal?: boolean; enabled?: boolean };
  syncOptions?: string[];
  [option: string]: unknown;
}

export interface ApplicationSpec {
  source?: Source;
  sources?: Source[];
  sourceHydrator?: SourceHydrator;
  destination: { server: string; namespace: string };
  project: string;
  syncPolicy?: SyncPolicy;
  ignoreDifferences?: object[];
}

export type HealthStatus =
  | 'Healthy'
  | 'Suspended'
  | 'Progressing'
  | 'Missing'
  | 'Degraded'
  | 'Unknown';

export interface Health {
  status: HealthStatus;
  message?: string;
}

export type SyncStatus = 'Synced' | 'OutOfSync' | 'Unknown';

export interface ResourceKey {
  group?: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
}

export interface ResourceStatus extends ResourceKey {
  status: SyncStatus;
  health?: Health;
  requiresPruning?: boolean;
}

export interface ResourceResult extends ResourceKey {
  group: string;
  namespace: string;
  status?: 'Synced' | 'SyncFailed' | 'Pruned' | 'PruneSkipped';
  message: string;
  hookType?: 'PreSync';
  hookPhase: 'Running' | 'Succeeded' | 'Failed';
  syncPhase: 'PreSync' | 'Sync';
  images?: string[];
}

/** One revision, or one for each of many sources. */
export interface Revisions {
  revision?: string;
  revisions?: string[];
  source?: Source;
  sources?: Source[];
}

export interface SyncOperation extends Revisions {
  prune?: boolean;
  dryRun?: boolean;
  resources?: ResourceKey[];
  syncOptions?: string[];
  syncStrategy?: object;
}

export interface Initiator {
  username?: string;
  automated?: boolean;
}

export interface Operation {
  sync: SyncOperation;
  initiatedBy: Initiator;
  info?: { name: string; value: string }[];
  retry: object;
}

export type OperationPhase =
  | 'Running'
  | 'Terminating'
  | 'Failed'
  | 'Error'
  | 'Succeeded';

export interface OperationState {
  operation: Operation;
  phase: OperationPhase;
  message?: string;
  syncResult?: Revisions & { resources?: ResourceResult[] };
  startedAt: string;
  finishedAt?: string;
}

export interface HistoryEntry extends Revisions {
  id: number;
  deployedAt: string;
  deployStartedAt: string;
  initiatedBy?: Initiator;
}

export interface Condition {
  type: string;
  message: string;
  lastTransitionTime: string;
}

export interface Metadata {
  name: string;
  namespace: string;
  uid: string;
  resourceVersion: string;
  generation: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: object[];
  finalizers?: string[];
}

export interface Application {
  metadata: Metadata;
  spec: ApplicationSpec;
  status: {
    resources?: ResourceStatus[];
    sync: Revisions & { status: SyncStatus; comparedTo: object };
    health: Health & { lastTransitionTime?: string };
    history?: HistoryEntry[];
    conditions?: Condition[];
    reconciledAt: string;
    operationState?: OperationState;
    sourceType?: string;
    sourceTypes?: string[];
    summary: {
      images?: string[];
      externalURLs?: string[];
      isAppOfApps?: boolean;
    };
    resourceHealthSource?: 'appTree';
    controllerNamespace?: string;
    sourceHydrator?: SourceHydratorStatus;
  };
  operation?: Operation;
}

/** Times of the API have whole seconds. */
export function wireTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
