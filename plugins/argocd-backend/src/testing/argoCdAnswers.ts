import { upstream, type UpstreamBehaviour } from '@fairway/kit-node/testUtils';

/** An application of the answers: Synced and Healthy, of a Git repository. */
export interface AnsweredApplication {
  name: string;
  /** Whom it names as its entity. */
  entity?: string;
}

export const REVISION = 'c'.repeat(40);

function written({ name, entity }: AnsweredApplication) {
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
    },
    status: {
      sync: { status: 'Synced', revision: REVISION },
      health: { status: 'Healthy' },
      reconciledAt: new Date().toISOString(),
    },
  };
}

const deployment = { group: 'apps', kind: 'Deployment', name: 'shop' };

/** With what only a get tells. */
function detailed(application: ReturnType<typeof written>) {
  const { source } = application.spec;
  const deployedAt = '2026-11-22T10:01:00Z';
  return {
    ...application,
    status: {
      ...application.status,
      history: [{ id: 0, revision: REVISION, source, deployedAt }],
      resources: [{ ...deployment, status: 'OutOfSync' }],
    },
  };
}

const stateOf = (replicas: number) =>
  JSON.stringify({ kind: 'Deployment', spec: { replicas } });

/** What is asked about an application, below its path. */
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
};

/** An Argo CD with these applications and a watch that tells each once, then lives on. */
export function argoCdAnswers(
  applications: AnsweredApplication[],
): UpstreamBehaviour {
  const items = applications.map(written);
  const answers: Record<string, object> = {
    '/api/version': { Version: 'v3.5.1' },
    '/api/v1/applications': { metadata: {}, items },
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
    const [view = ''] = request.path.split('/').slice(-1);
    const found = items.find(({ metadata }) => metadata.name === view);
    const answer =
      answers[request.path] ?? VIEWS[view] ?? (found && detailed(found));
    return answer
      ? upstream.json(answer)(request, response)
      : upstream.error(404)(request, response);
  };
}
