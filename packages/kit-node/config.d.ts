import type { HumanDuration } from '@backstage/types';

/** An upstream: where it is, and how it is asked. */
interface SourceEndpoint {
  /** Unique; letters, digits, dots, underscores and dashes. Part of the addresses of what it reports. */
  name: string;
  /** Up to and without `/api`, such as `https://thanos.example.com` or `https://mimir.example.com/prometheus`. */
  url: string;
  /** Where a person opens it. */
  browserUrl?: string;
  /** Query parameters of every request, such as `partial_response: false` for Thanos. */
  parameters?: { [name: string]: string | number | boolean };
  /**
   * Headers of every request, such as `X-Scope-OrgID` for Mimir.
   * @deepVisibility secret
   */
  headers?: { [name: string]: string };
  /** How it is told who we are. Default: not at all. */
  auth?:
    | { type: 'none' }
    | {
        type: 'basic';
        username: string;
        /** @visibility secret */
        password: string;
      }
    | {
        type: 'bearer';
        /**
         * Or `tokenFile`.
         * @visibility secret
         */
        token?: string;
        /** Read again when it changes. */
        tokenFile?: string;
      }
    | {
        /** OAuth 2 client credentials. */
        type: 'oauth2';
        tokenUrl: string;
        clientId: string;
        /** @visibility secret */
        clientSecret: string;
        scopes?: string[];
        /** Further fields of the token request, such as `audience`. */
        parameters?: { [name: string]: string };
        /** Authorities that sign the certificate of the token endpoint, PEM. Default: the system's. */
        ca?: string;
        caFile?: string;
      }
    | {
        /** An account of Argo CD: logs in once, and again before the token ends. Of `argocd` sources only. */
        type: 'session';
        username: string;
        /** @visibility secret */
        password: string;
      }
    | {
        /** A client certificate. Both files are PEM, and read again when they change. */
        type: 'mtls';
        certFile: string;
        keyFile: string;
      }
    | {
        /**
         * Served by a source auth provider that the backend adds. Its package marks its secrets in a config.d.ts of
         * its own.
         */
        [key: string]: unknown;
      };
  /** Authorities that sign its certificate, PEM; in place of the system's. */
  ca?: string;
  /** The same in a file, read again when it changes. */
  caFile?: string;
  /** For one answer, all retries included. Default 10 seconds. */
  timeout?: HumanDuration | string;
  /** Between two polls. Default 30 seconds. */
  interval?: HumanDuration | string;
  /** Requests at the same time, at most. Default 4. */
  maxConcurrency?: number;
}

interface PrometheusSource extends SourceEndpoint {
  /** Default environment of what it reports, such as `production`. */
  environment?: string;
  /** Names of the clusters that it covers. */
  clusters?: string[];
  /** Name of another source that holds the same data, such as the other of two replicas. */
  replicaOf?: string;
}

interface AlertmanagerSource extends SourceEndpoint {
  /** Names of the Prometheus sources whose alerts it gets. Default: all. */
  covers?: string[];
}

interface ArgoCdSource extends SourceEndpoint {
  /** Default environment of its applications, such as `production`. */
  environment?: string;
  /** Names of the clusters that it deploys to. */
  clusters?: string[];
}

interface KubernetesSource extends SourceEndpoint {
  /** Default environment of what runs there, such as `production`. */
  environment?: string;
  /** What others call this cluster: its name or address as a destination of Argo CD, such as `in-cluster`. */
  clusters?: string[];
}

export interface Config {
  fairway?: {
    /** What names of environments mean. */
    environments?: {
      /**
       * Those that count as production; `*` is any text, upper and lower case are the same. Default: `production`, `prod`,
       * `prd` and `live`, alone or followed by a separator and more.
       */
      production?: string[];
    };
    /** The upstreams that Fairway's backends ask. */
    sources?: {
      /** Prometheus, and what speaks its API: Thanos, Mimir, VictoriaMetrics, Amazon and Google's managed services. */
      prometheus?: PrometheusSource[];
      /** Alertmanagers, for the silences of alerts that fire. */
      alertmanager?: AlertmanagerSource[];
      /** Argo CD, 2.8 or newer: the API server of each instance, with its root path where it has one. */
      argocd?: ArgoCdSource[];
      /** The API servers of Kubernetes clusters, each named after its cluster. */
      kubernetes?: KubernetesSource[];
    };
  };
}
