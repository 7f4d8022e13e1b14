import type { HumanDuration } from '@backstage/types';

export interface Config {
  fairway?: {
    argocd?: {
      /** A sync or a roll-out that takes longer is called stuck. Default 15 minutes. */
      stuckAfter?: HumanDuration | string;
      /** What Argo CD has not compared for longer is called stale. Default 30 minutes. */
      staleAfter?: HumanDuration | string;
      /** A difference between what runs and what is declared is told once it has lasted longer. Default 30 minutes. */
      driftAfter?: HumanDuration | string;
      /** Of which changes the owners of the entities are notified; `false`: of none. Events are published of all. */
      notifications?:
        | false
        | {
            /** In production. Default `[sync-failed, drift, deployed]`. */
            production?: Array<
              'sync-failed' | 'drift' | 'drift-ended' | 'deployed'
            >;
            /** In all other environments. Default `[sync-failed]`. */
            other?: Array<'sync-failed' | 'drift' | 'drift-ended' | 'deployed'>;
          };
      /**
       * Applications that may be acted on from the entities of an owner that they are linked to. Each names a project, a
       * namespace or an instance at least; `*` is any text.
       */
      bindings?: Array<{
        project?: string;
        /** Of the Application itself. */
        namespace?: string;
        /** Name of the Argo CD. */
        instance?: string;
        /** Such as `group:default/payments`. */
        owner: string;
      }>;
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
