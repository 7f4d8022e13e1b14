import type { ObjectAddress } from '@fairway/contracts';

/** What a person chose for a sync. */
export interface SyncForm {
  dryRun: boolean;
  prune: boolean;
  force: boolean;
  /** Empty: what is followed. */
  revision: string;
  /** Absent: all of them. */
  objects?: ObjectAddress[];
}

export const INITIAL_SYNC: SyncForm = {
  dryRun: false,
  prune: false,
  force: false,
  revision: '',
};

/** The options of the operation. */
export function syncOptions(application: string, form: SyncForm) {
  const { dryRun, prune, force, revision, objects } = form;
  return {
    application,
    dryRun,
    prune,
    force,
    revision: revision.trim() || undefined,
    // None chosen yet means none left out.
    resources: objects?.length ? objects : undefined,
  };
}
