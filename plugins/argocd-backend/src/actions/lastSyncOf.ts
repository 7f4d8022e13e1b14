import type { Application } from '@fairway/contracts/argocd';
import { lastSync } from '../model/lastSync';
import type { LiveApplication } from '../upstream/liveApplication';

/** The last sync, or the one that was asked for and which Argo CD has yet to begin. */
export function lastSyncOf({
  application,
  details,
}: LiveApplication): Application['lastSync'] {
  const told = lastSync(application);
  const { operation } = details;
  const begun = told?.phase === 'Running' || told?.phase === 'Terminating';
  if (!operation || begun) return told;
  const { username, automated = false } = operation.initiatedBy ?? {};
  return { phase: 'Running', by: { username, automated } };
}
