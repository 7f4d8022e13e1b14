import type { RevisionRelation } from '@fairway/contracts/argocd';
import semver from 'semver';

/** How one version stands to another by semantic versioning; `undefined`: not both are such versions. */
export function compareVersions(
  from: string,
  to: string,
): Extract<RevisionRelation, 'same' | 'ahead' | 'behind'> | undefined {
  if (!semver.valid(from) || !semver.valid(to)) return undefined;
  const order = semver.compareBuild(to, from);
  if (order === 0) return 'same';
  return order > 0 ? 'ahead' : 'behind';
}
