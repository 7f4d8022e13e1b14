import { createHash } from 'node:crypto';

// The applications of N Argo CDs, made anew whenever they are asked for: 100 of 32 kB on each of 50 would be 160 MB.

const HISTORY = 10;
const RESOURCES = 24;
const KINDS = ['Deployment', 'Service', 'ConfigMap', 'Secret', 'Ingress'];
const STAGES = ['development', 'staging', 'production'];
const T = Date.now();

const iso = ms => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
const sha = text => createHash('sha1').update(text).digest('hex');
const pad = (length, line) =>
  line.repeat(Math.ceil(length / line.length)).slice(0, length);

// Every copy of the source carries them: the history, what was compared, what was synced.
const HELM_VALUES = pad(900, 'resources:\n  limits:\n    memory: 512Mi\n');
const MANAGED_FIELDS = pad(4_600, 'f:status f:health f:summary f:sync ');

/** Instances that deploy `checkout`: its stages. */
export function holders(instances) {
  return instances < 3 ? [0] : [0, 1, 2];
}

/** What stands on an instance: each service on the three instances of a group, as on three stages. */
export function namesOn(instance, { instances, applications }) {
  const group = Math.floor(instance / 3);
  return Array.from({ length: applications }, (_, i) =>
    i === 0 && holders(instances).includes(instance)
      ? 'checkout'
      : `svc-${group}-${i}`,
  );
}

/** All names, each once: an entity each. */
export function serviceNames(fleet) {
  const instances = Array.from({ length: fleet.instances }, (_, i) => i);
  return [...new Set(instances.flatMap(i => namesOn(i, fleet)))];
}

/** What was deployed, oldest first: a later stage lags two commits behind. */
function revisions(name, instance) {
  const behind = 2 * (2 - (instance % 3));
  return Array.from({ length: HISTORY }, (_, i) =>
    sha(`${name} ${i + 4 - behind}`),
  );
}

function resources(name) {
  return Array.from({ length: RESOURCES }, (_, i) => {
    const kind = KINDS[i % KINDS.length];
    return {
      ...(kind === 'Deployment' && { group: 'apps' }),
      version: 'v1',
      kind,
      namespace: name,
      name: `${name}-${kind.toLowerCase()}-${i}`,
      status: 'Synced',
    };
  });
}

/** One application with all its fields, 32 kB. */
export function application(name, instance, state) {
  const commits = revisions(name, instance);
  const revision = commits.at(-1);
  const source = {
    repoURL: `https://git.example.com/teams/${name}.git`,
    path: 'deploy/overlays/production',
    targetRevision: 'main',
    helm: { releaseName: name, values: HELM_VALUES },
  };
  const destination = {
    server: `https://cluster-${instance}.example.com:6443`,
    namespace: name,
  };
  const parts = resources(name);
  return {
    metadata: {
      name,
      namespace: 'argocd',
      uid: sha(`${name} ${instance}`),
      resourceVersion: String(state.resourceVersion),
      generation: state.resourceVersion,
      creationTimestamp: iso(T - 400 * 86_400_000),
      labels: {
        environment: STAGES[instance % 3],
        'app.kubernetes.io/part-of': 'shop',
      },
      annotations: { 'notifications.argoproj.io/subscribe.on-sync.slack': 'a' },
      managedFields: [{ manager: 'argocd', fieldsV1: MANAGED_FIELDS }],
    },
    spec: {
      project: 'default',
      source,
      destination,
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
    status: {
      sync: {
        status: 'Synced',
        revision,
        comparedTo: { source, destination },
      },
      health: { status: state.health, lastTransitionTime: iso(T - 7_200_000) },
      reconciledAt: iso(state.reconciledAt),
      sourceType: 'Helm',
      controllerNamespace: 'argocd',
      summary: {
        images: [`registry.example.com/teams/${name}:1.${commits.length}.0`],
        externalURLs: [`https://${name}.example.com`],
      },
      resources: parts.map(part => ({
        ...part,
        ...(part.group && { health: { status: state.health } }),
      })),
      operationState: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: iso(T - 7_260_000),
        finishedAt: iso(T - 7_200_000),
        operation: {
          initiatedBy: { automated: true },
          sync: { revision, prune: true },
        },
        syncResult: {
          revision,
          source,
          resources: parts.map(part => ({
            ...part,
            hookPhase: 'Succeeded',
            syncPhase: 'Sync',
            message: `${part.kind.toLowerCase()}/${part.name} configured`,
          })),
        },
      },
      history: commits.map((commit, id) => ({
        id,
        revision: commit,
        source,
        initiatedBy: { automated: true },
        deployStartedAt: iso(T - (HISTORY - id) * 86_400_000 - 60_000),
        deployedAt: iso(T - (HISTORY - id) * 86_400_000),
      })),
    },
  };
}

/** As `/revisions/<sha>/metadata` tells it. */
export function commitMetadata(revision) {
  return {
    author: 'Mara Lind <mara@example.com>',
    date: iso(T - 86_400_000),
    message: `feat: ${revision.slice(0, 7)}\n\nWhy, and what follows from it.`,
  };
}
