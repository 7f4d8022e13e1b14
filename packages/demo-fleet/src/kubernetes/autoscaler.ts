import { DAY } from '../scenario/duration';
import { KubernetesObject, metadata, Workload } from './object';

/** The autoscaler of a workload that has one. */
export function createAutoscaler(workload: Workload): KubernetesObject[] {
  const { service, replicas, maxReplicas } = workload;
  if (!maxReplicas) {
    return [];
  }
  const cpu = (averageUtilization: number, field: 'target' | 'current') => ({
    type: 'Resource',
    resource: {
      name: 'cpu',
      [field]: {
        averageUtilization,
        ...(field === 'target' && { type: 'Utilization' }),
      },
    },
  });
  return [
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadata(workload, 'HorizontalPodAutoscaler', {
        name: service,
        created: -200 * DAY,
      }),
      spec: {
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: service,
        },
        minReplicas: replicas,
        maxReplicas,
        metrics: [cpu(70, 'target')],
      },
      status: {
        currentReplicas: replicas,
        desiredReplicas: replicas,
        currentMetrics: [cpu(44, 'current')],
      },
    },
  ];
}
