import type { ObservedApplication } from '../collect/InstanceSnapshot';
import {
  upstreamApplicationSchema,
  type UpstreamApplication,
} from '../upstream/application';

type Status = NonNullable<UpstreamApplication['status']>;

/** An application as the watch tells it; Synced and Healthy, but for what `status` says. */
export function observed(
  status: Partial<Status> = {},
  more: Partial<Omit<UpstreamApplication, 'status'>> = {},
): ObservedApplication {
  const application = upstreamApplicationSchema.parse({
    metadata: { name: 'shop', namespace: 'argocd', resourceVersion: '7' },
    spec: {
      project: 'default',
      destination: { server: 'https://eu.example.com', namespace: 'shop' },
      source: { repoURL: 'https://git.example.com/shop.git', path: 'deploy' },
    },
    ...more,
    status: {
      sync: { status: 'Synced', revision: 'a'.repeat(40) },
      health: { status: 'Healthy' },
      ...status,
    },
  });
  return { application, detailed: true };
}
