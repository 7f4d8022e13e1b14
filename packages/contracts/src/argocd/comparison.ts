import { z } from 'zod/v3';
import { envelopeShape } from '../envelope';
import { argocdReadPermission } from './permissions';

/**
 * How what is deployed by one application (`to`) stands to what is deployed by another (`from`).
 *
 * - `same`: the same revision, or no commit between the two touches the folders of the applications.
 * - `ahead`: `to` has commits, or a newer version, that `from` has not.
 * - `behind`: the other way round.
 * - `diverged`: each has commits that the other has not.
 * - `different`: they are not the same, and more cannot be said.
 * - `unknown`: not even that is known.
 *
 * @public
 */
export const REVISION_RELATIONS = [
  'same',
  'ahead',
  'behind',
  'diverged',
  'different',
  'unknown',
] as const;

/** @public */
export const revisionRelationSchema = z.enum(REVISION_RELATIONS);

/** @public */
export type RevisionRelation = z.infer<typeof revisionRelationSchema>;

/**
 * Why it cannot be said how two revisions stand to each other.
 *
 * - `other-repository`: the two applications read different repositories or charts.
 * - `one-sided`: only one of the two has this source.
 * - `not-deployed`: at least one was never synced.
 * - `not-told`: Argo CD does not say what is deployed, or does not answer.
 * - `no-order`: versions that no rule puts in an order, such as digests.
 * - `no-host`: the address of the repository is none of a Git host, such as a path.
 * - `unknown-host`: Backstage has no integration for the Git host.
 * - `unauthorized`, `forbidden`: the Git host does not know the integration's credentials, or refuses them.
 * - `not-found`: the Git host does not have the repository or one of the commits, or hides it from the credentials.
 * - `rate-limited`: the Git host answers no more questions for a while.
 * - `unreachable`: the Git host does not answer, or answers something else.
 * - `too-far`: so many commits lie between the two that not all could be read.
 *
 * @public
 */
export const comparisonReasonSchema = z.object({
  cause: z.enum([
    'other-repository',
    'one-sided',
    'not-deployed',
    'not-told',
    'no-order',
    'no-host',
    'unknown-host',
    'unauthorized',
    'forbidden',
    'not-found',
    'rate-limited',
    'unreachable',
    'too-far',
  ]),
  /** The Git host, application or instance that it is about. */
  about: z.string().optional(),
  /** What is the matter, in one sentence. */
  message: z.string(),
  /** What would mend it, in one sentence; absent: nothing needs to be. */
  mend: z.string().optional(),
});

/** @public */
export type ComparisonReason = z.infer<typeof comparisonReasonSchema>;

/** @public */
export const comparedRevisionSchema = z.object({
  /** What is deployed: a commit, or the version of a chart. */
  revision: z.string(),
  /** Where a person reads the commit. */
  url: z.string().optional(),
});

/** @public */
export const comparedCommitSchema = z.object({
  revision: z.string(),
  /** Name, without the address. */
  author: z.string().optional(),
  /** Its first line. */
  message: z.string().optional(),
  /** When it was committed, ISO 8601. */
  at: z.string().datetime().optional(),
  /** Where a person reads it. */
  url: z.string().optional(),
});

/** @public */
export type ComparedCommit = z.infer<typeof comparedCommitSchema>;

/** @public */
export const sourceComparisonSchema = z.object({
  repoUrl: z.string(),
  /** Name of a Helm chart; then versions are compared, not commits. */
  chart: z.string().optional(),
  /** Folders of the repository whose commits count. None: all of it. */
  paths: z.array(z.string()),
  /** Absent: not deployed, or not known; `reason` says which. */
  from: comparedRevisionSchema.optional(),
  to: comparedRevisionSchema.optional(),
  relation: revisionRelationSchema,
  /** Commits that `to` has and `from` lacks. Absent: not counted, as with charts. */
  ahead: z.number().int().nonnegative().optional(),
  /** Commits that `from` has and `to` lacks. */
  behind: z.number().int().nonnegative().optional(),
  /** There are more commits than could be read: `ahead` and `behind` are at least so many. */
  truncated: z.boolean(),
  /** Those `ahead`, newest first, at most 50. For those behind, ask with `from` and `to` exchanged. */
  commits: z.array(comparedCommitSchema),
  /** The Git host's own page of the difference. It knows no folders, and may show more commits. */
  url: z.string().optional(),
  /** Of `different` and `unknown`. */
  reason: comparisonReasonSchema.optional(),
});

/** @public */
export type SourceComparison = z.infer<typeof sourceComparisonSchema>;

/** @public */
export const comparisonSchema = z.object({
  ...envelopeShape,
  /** Address of the application that is compared from, such as production's. */
  from: z.string(),
  /** Address of the application that is compared with it, such as staging's. */
  to: z.string(),
  /**
   * Of all sources together, those that are `same` left out: `unknown` or `different` if one is, else what all of them are,
   * else `diverged`.
   */
  relation: revisionRelationSchema,
  /** By source of the applications: of several sources, several. */
  comparisons: z.array(sourceComparisonSchema),
});

/** @public */
export type Comparison = z.infer<typeof comparisonSchema>;

const address = (which: string) =>
  z
    .string()
    .min(1)
    .describe(
      `Address of the application ${which}: <instance>/<namespace>/<name>`,
    );

/** @public */
export const comparisonOperation = {
  scope: 'fleet',
  description:
    'How what one application deploys stands to what another deploys, such as staging to production: the commits that one is ahead, from the Git host',
  permission: argocdReadPermission,
  options: z.object({
    from: address('to compare from, such as that of production'),
    to: address('to compare with it, such as that of staging'),
  }),
  output: comparisonSchema,
} as const;
