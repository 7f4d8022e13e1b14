import type { Application } from '@fairway/contracts/argocd';

/** Whether a sync of it runs, or is being ended. */
export function isSyncing({ lastSync }: Application): boolean {
  return lastSync?.phase === 'Running' || lastSync?.phase === 'Terminating';
}
