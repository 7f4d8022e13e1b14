import { upstream, type UpstreamBehaviour } from '@fairway/kit-node/testUtils';

/** An application of the answers: Synced and Healthy, of a Git repository. */
export interface AnsweredApplication {
  name: string;
  /** Whom it names as its entity. */
  entity?: string;
  /** A sync of it runs. */
  busy?: boolean;
  autoSync?: boolean;
  /** How often it was deployed; once if absent. */
  deployments?: number;
}

export const REVISION = 'c'.repeat(40);

function written({ name, entity, busy, autoSync }: AnsweredApplication) {
  return {
    metadata: {
      name,
      namespace: 'argocd',
      resourceVersion: '1',
      annotations: entity ? { 'backstage.io/entity-ref': entity } : {},
    },
    spec: {
      project: 'default',
      destination: { server: 'https://eu.example.com', namespace: name },
      source: { repoURL: `https://git.example.com/${name}.git`, path: '.' },
      ...(autoSync && { syncPolicy: { automated: { prune: true } } }),
    },
    status: {
      sync: { status: 'Synced', revision: REVISION },
      health: { status: 'Healthy' },
      reconciledAt: new Date().toISOString(),
      ...(busy && { operationState: { phase: 'Running' } }),
    },
    ...(busy && { operation: { sync: {} } }),
  };
}

const deployment = { group: 'apps', kind: 'Deployment', name: 'shop' };

/** With what only a get tells. */
function detailed(
  application: ReturnType<typeof written>,
  { deployments = 1 }: AnsweredApplication,
) {
  const { source } = application.spec;
  const deployedAt = '2026-11-22T10:01:00Z';
  return {
    ...application,
    status: {
      ...application.status,
      controllerNamespace: 'argocd',
      history: Array.from({ length: deployments }, (_, id) => ({
        id,
        revision: REVISION,
        source,
        deployedAt,
      })),
      resources: [{ ...deployment, status: 'OutOfSync' }],
    },
  };
}

const stateOf = (replicas: number) =>
  JSON.stringify({ kind: 'Deployment', spec: { replicas } });

/** What is asked about an application, below its path; what is done to it is taken on, and changes nothing. */
const VIEWS: Record<string, object> = {
  'resource-tree': {
    nodes: [{ ...deployment, uid: 'u1', health: { status: 'Healthy' } }],
  },
  'managed-resources': {
    items: [
      {
        ...deployment,
        modified: true,
        normalizedLiveState: stateOf(1),
        predictedLiveState: stateOf(2),
      },
    ],
  },
  events: {
    items: [
      {
        reason: 'ScalingReplicaSet',
        lastTimestamp: '2026-11-22T10:01:00Z',
        involvedObject: { apiVersion: 'apps/v1', ...deployment },
      },
    ],
  },
  metadata: {
    author: 'Ada',
    message: 'Raise it',
    date: '2026-11-22T10:00:00Z',
  },
  syncwindows: { canSync: true },
  manifests: { manifests: [] },
  sync: {},
  rollback: {},
  operation: {},
};

/** An Argo CD with these applications and a watch that tells each once, then lives on. Our account may do all. */
export function argoCdAnswers(
  applications: AnsweredApplication[],
): UpstreamBehaviour {
  const items = applications.map(written);
  const answers: Record<string, object> = {
    '/api/version': { Version: 'v3.5.1' },
    '/api/v1/applications': { metadata: {}, items },
    // To be created: there is none of any name.
    '/api/v1/projects': { metadata: { name: 'new' }, spec: {} },
    '/api/v1/clusters': {
      items: [
        {
          server: 'https://eu.example.com',
          name: 'prod-eu',
          info: { connectionState: { status: 'Successful' } },
        },
      ],
    },
  };
  return (request, response) => {
    if (request.path === '/api/v1/stream/applications') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const application of items) {
        const message = { result: { type: 'ADDED', application } };
        response.write(`data: ${JSON.stringify(message)}\n\n`);
      }
      return undefined;
    }
    const { path } = request;
    const end = path.slice(path.lastIndexOf('/') + 1);
    const [, name] = /^\/api\/v1\/applications\/([^/]+)$/.exec(path) ?? [];
    const found = applications.find(one => one.name === name);
    const may = path.includes('/can-i/') ? { value: 'yes' } : undefined;
    const answer =
      (found && detailed(written(found), found)) ??
      may ??
      answers[path] ??
      VIEWS[end];
    return answer
      ? upstream.json(answer)(request, response)
      : upstream.error(404)(request, response);
  };
}
