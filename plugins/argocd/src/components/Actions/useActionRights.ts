import {
  type Application,
  argocdAutoSyncPermission,
  argocdRefreshPermission,
  argocdRollbackPermission,
  argocdSyncPermission,
  argocdTerminatePermission,
} from '@fairway/contracts/argocd';
import { type May, useMay } from './useMay';

/** The permission that each action needs. */
export const ACTION_PERMISSIONS = {
  refresh: argocdRefreshPermission,
  sync: argocdSyncPermission,
  rollback: argocdRollbackPermission,
  terminate: argocdTerminatePermission,
  autoSync: argocdAutoSyncPermission,
} as const;

export type ActionName = keyof typeof ACTION_PERMISSIONS;

/** What the person may do with an application. */
export function useActionRights(
  application: Application,
): Record<ActionName, May> {
  return {
    refresh: useMay(application, ACTION_PERMISSIONS.refresh),
    sync: useMay(application, ACTION_PERMISSIONS.sync),
    rollback: useMay(application, ACTION_PERMISSIONS.rollback),
    terminate: useMay(application, ACTION_PERMISSIONS.terminate),
    autoSync: useMay(application, ACTION_PERMISSIONS.autoSync),
  };
}
