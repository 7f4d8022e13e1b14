import type { HumanDuration } from '@backstage/types';

export interface Config {
  fairway?: {
    argocd?: {
      /** A sync or a roll-out that takes longer is called stuck. Default 15 minutes. */
      stuckAfter?: HumanDuration | string;
      /** What Argo CD has not compared for longer is called stale. Default 30 minutes. */
      staleAfter?: HumanDuration | string;
    };
  };
  /** As other plugins for Argo CD read it: instances that are not under `fairway.sources.argocd` are taken from here. */
  argocd?: {
    /** Of all instances without one of their own. */
    username?: string;
    /** @visibility secret */
    password?: string;
    appLocatorMethods?: Array<{
      type: string;
      instances?: Array<{
        name: string;
        url: string;
        /** Where a person opens it. */
        frontendUrl?: string;
        /** @visibility secret */
        token?: string;
        username?: string;
        /** @visibility secret */
        password?: string;
      }>;
    }>;
  };
}
