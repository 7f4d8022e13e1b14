import type { ApplicationStory, ReleaseStory } from '../scenario/applications';
import { WORKLOADS } from '../scenario/workloads';
import type { ResourceKey } from './wire';

/** A Kubernetes manifest. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  [field: string]: unknown;
}

export function keyOf({ apiVersion, kind, metadata }: Manifest): ResourceKey {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : [undefined, apiVersion];
  const { namespace, name } = metadata;
  return {
    ...(group && { group }),
    version,
    kind,
    ...(namespace && { namespace }),
    name,
  };
}

/** Identity of a resource within an application. */
export function keyText({
  group = '',
  kind,
  namespace = '',
  name,
}: Omit<ResourceKey, 'version'>): string {
  return `${group}/${kind}/${namespace}/${name}`;
}

export function imageOf(service: string, version: string): string {
  return `registry.fairway.example/${service}:${version}`;
}

function tracked(
  story: ApplicationStory,
  {
    apiVersion,
    kind,
    ...rest
  }: { apiVersion: string; kind: string; [field: string]: unknown },
  name = story.service,
): Manifest {
  const manifest: Manifest = {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace: story.source === 'applications' ? 'argocd' : story.service,
      labels: { 'app.kubernetes.io/name': story.service },
    },
    ...rest,
  };
  const { group = '', namespace } = keyOf(manifest);
  manifest.metadata.annotations = {
    'argocd.argoproj.io/tracking-id': `${story.name}:${group}/${kind}:${namespace}/${name}`,
  };
  return manifest;
}

function deployment(story: ApplicationStory, { version }: ReleaseStory) {
  const { service, trouble } = story;
  const labels = { 'app.kubernetes.io/name': service };
  const replicas =
    WORKLOADS.find(
      one => one.service === service && one.cluster === story.cluster,
    )?.replicas ?? 1;
  const stuck = trouble?.kind === 'image-pull';
  const paused = trouble?.kind === 'paused' && trouble.version === version;
  return tracked(story, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: {
      ...(paused && { paused }),
      // Patient enough that a stuck rollout is Progressing for an hour before it is Degraded.
      progressDeadlineSeconds: stuck ? 3600 : 600,
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels: { ...labels, 'app.kubernetes.io/version': version },
        },
        spec: {
          containers: [
            {
              name: service,
              image: imageOf(service, version),
              envFrom: [{ configMapRef: { name: `${service}-config` } }],
            },
          ],
        },
      },
    },
  });
}

/** The applications and ApplicationSets of an application of applications. */
function childrenOf(
  story: ApplicationStory,
  siblings: readonly ApplicationStory[],
): Manifest[] {
  const apiVersion = 'argoproj.io/v1alpha1';
  const sets = new Set(siblings.flatMap(one => one.applicationSet ?? []));
  return [
    ...siblings
      .filter(one => one !== story && !one.applicationSet)
      .map(({ name }) =>
        tracked(story, { apiVersion, kind: 'Application' }, name),
      ),
    ...[...sets].map(name =>
      tracked(story, { apiVersion, kind: 'ApplicationSet' }, name),
    ),
  ];
}

/** What Git or a chart wants of a release, in the order in which Argo CD lists it. */
export function manifestsOf(
  story: ApplicationStory,
  release: ReleaseStory,
  siblings: readonly ApplicationStory[],
): Manifest[] {
  const { service } = story;
  if (story.source === 'applications') {
    return childrenOf(story, siblings);
  }
  return [
    tracked(
      story,
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: { LOG_LEVEL: 'info', REGION: story.cluster },
      },
      `${service}-config`,
    ),
    tracked(
      story,
      {
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'Opaque',
        data: { DATABASE_PASSWORD: 'ZGVtbw==' },
      },
      `${service}-database`,
    ),
    tracked(story, {
      apiVersion: 'v1',
      kind: 'Service',
      spec: {
        ports: [{ name: 'http', port: 80, targetPort: 8080 }],
        selector: { 'app.kubernetes.io/name': service },
      },
    }),
    deployment(story, release),
  ];
}

/** What runs before a sync: the migration of the database. */
export function hookOf(
  story: ApplicationStory,
  { version }: ReleaseStory,
): Manifest | undefined {
  if (!story.failingHook) {
    return undefined;
  }
  return tracked(
    story,
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      spec: {
        backoffLimit: 2,
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [
              { name: 'db-migrate', image: imageOf(story.service, version) },
            ],
          },
        },
      },
    },
    'db-migrate',
  );
}
