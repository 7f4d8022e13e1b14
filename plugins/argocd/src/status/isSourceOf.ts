import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';

/** Whether a source is the one that tells of an application: a cluster may have the name of an Argo CD. */
export function isSourceOf(
  { name, kind }: SourceStatus,
  { instance, tool }: Pick<Application, 'instance' | 'tool'>,
): boolean {
  return name === instance && (kind === 'kubernetes') === (tool === 'flux');
}
