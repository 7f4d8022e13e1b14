import type { Deployment } from '@fairway/contracts/argocd';

/** What a person is about to do; a dialog asks before. */
export type Action =
  | { kind: 'sync' }
  | { kind: 'rollback'; deployment: Deployment }
  | { kind: 'terminate' }
  | { kind: 'autoSync'; enabled: boolean };

/** What was handed to Argo CD. */
export type Asked =
  | 'refresh'
  | 'sync'
  | 'rollback'
  | 'terminate'
  | 'pause'
  | 'resume';
