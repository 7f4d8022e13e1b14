import type { ManagedManifest } from '@fairway/contracts/argocd';

/** An application in the words of a form. */
export interface ApplicationInput {
  name: string;
  namespace?: string;
  project?: string;
  entityRef?: string;
  labels?: Record<string, string>;
  repoUrl: string;
  path?: string;
  chart?: string;
  targetRevision?: string;
  cluster: string;
  destinationNamespace: string;
  autoSync?: boolean;
  createNamespace?: boolean;
}

/** The manifest of an application that is deleted with all that it deployed. */
export function applicationManifest({
  name,
  namespace,
  project,
  entityRef,
  labels,
  repoUrl,
  path,
  chart,
  targetRevision,
  cluster,
  destinationNamespace,
  autoSync = true,
  createNamespace = false,
}: ApplicationInput): ManagedManifest {
  const byAddress = /^https?:/.test(cluster);
  return {
    kind: 'Application',
    metadata: {
      name,
      namespace,
      labels,
      annotations: entityRef ? { 'backstage.io/entity-ref': entityRef } : {},
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project: project ?? 'default',
      source: {
        repoURL: repoUrl,
        ...(path !== undefined && { path }),
        ...(chart !== undefined && { chart }),
        ...(targetRevision !== undefined && { targetRevision }),
      },
      destination: {
        ...(byAddress ? { server: cluster } : { name: cluster }),
        namespace: destinationNamespace,
      },
      syncPolicy: {
        ...(autoSync && { automated: { prune: true, selfHeal: true } }),
        ...(createNamespace && { syncOptions: ['CreateNamespace=true'] }),
      },
    },
  };
}
