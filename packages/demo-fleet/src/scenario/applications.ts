import { DAY } from './duration';
import { WORKLOADS } from './workloads';

/**
 * A version of an application's manifests: one commit.
 *
 * @public
 */
export interface ReleaseStory {
  version: string;
  /** When it was committed, relative to the start; a positive one happens while the demo runs. */
  committed: number;
  /** As Git has it: `Mara <mara@fairway.example>`. */
  author: string;
  message: string;
  /** When it was synced, relative to the start; absent: it waits in Git. */
  deployed?: number;
  /** The account that synced it; absent: auto-sync did. */
  by?: string;
}

/**
 * What is wrong with the Deployment of one version.
 *
 * @public
 */
export interface ApplicationTrouble {
  /** The version that has it; a rollback heals. */
  version: string;
  kind: 'crash-loop' | 'unschedulable' | 'image-pull' | 'paused';
  /** Since when, relative to the start. */
  since: number;
}

/**
 * A field that somebody changed in the cluster, past Git.
 *
 * @public
 */
export interface Drift {
  kind: string;
  /** Field names from the root of the manifest. */
  path: (string | number)[];
  value: unknown;
}

/**
 * Where an application's manifests come from: a folder in Git, a Helm chart, a chart with values from Git, a branch that
 * the source hydrator writes, or a folder of other applications.
 *
 * @public
 */
export type SourceKind =
  | 'git'
  | 'helm'
  | 'helm-and-values'
  | 'hydrated'
  | 'applications';

/**
 * An application as one Argo CD has it.
 *
 * @public
 */
export interface ApplicationStory {
  name: string;
  /** Where the Application object lives; `argocd` if absent. */
  namespace?: string;
  project: string;
  /** What is deployed; also the name of the destination's namespace. */
  service: string;
  cluster: string;
  environment: 'production' | 'staging';
  source?: SourceKind;
  /** In the annotation `backstage.io/entity-ref`: the platform has bound it. */
  entity?: string;
  labels?: Record<string, string>;
  automated?: { prune?: boolean; selfHeal?: boolean };
  /** Oldest first. What is deployed is the last that has `deployed`. */
  releases: ReleaseStory[];
  trouble?: ApplicationTrouble;
  drift?: Drift[];
  /** JSON pointers whose differences do not count, in Deployments. */
  ignored?: string[];
  /** The Job that runs before a sync of this version fails with this message; it did so last at `since`. */
  failingHook?: { version: string; message: string; since: number; by: string };
  /** Manifests cannot be generated: the error, since when. */
  comparisonError?: { message: string; since: number };
  /** In the cluster, no longer in Git: the name of a ConfigMap. */
  orphan?: string;
  /** The ApplicationSet that made it. */
  applicationSet?: string;
}

export const MARA = 'Mara <mara@fairway.example>';
export const JONAS = 'Jonas <jonas@fairway.example>';
export const SAM = 'Sam <sam@fairway.example>';
export const PIA = 'Pia <pia@fairway.example>';

/** The release before and the one that runs, as `WORKLOADS` has them. */
export function releasesOf(
  service: string,
  cluster: string,
  {
    author,
    message,
    by,
  }: Pick<ReleaseStory, 'author' | 'by'> & { message?: string },
): ReleaseStory[] {
  const workload = WORKLOADS.find(
    one => one.service === service && one.cluster === cluster,
  );
  if (!workload) {
    throw new Error(`There is no workload ${service} in ${cluster}`);
  }
  const { version, previous, deployed } = workload;
  return [
    {
      version: previous,
      committed: deployed - 9.02 * DAY,
      author,
      message: `chore(${service}): ${previous}`,
      deployed: deployed - 9 * DAY,
      by,
    },
    {
      version,
      committed: deployed - 0.01 * DAY,
      author,
      message: message ?? `chore(${service}): ${version}`,
      deployed,
      by,
    },
  ];
}
