import type { UpstreamApplication } from '../upstream/application';

/** Whether Argo CD syncs it by itself; `undefined`: not told. */
export function isAutoSynced({
  spec,
}: Pick<UpstreamApplication, 'spec'>): boolean | undefined {
  if (!spec) return undefined;
  const automated = spec.syncPolicy?.automated;
  return Boolean(automated) && automated?.enabled !== false;
}
