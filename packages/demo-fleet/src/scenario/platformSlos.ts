import { DAY, MINUTE } from './duration';
import type { SloStory, SteadyTraffic } from './sloStory';
import { incident, steady } from './traffic';

const OBJECTS = {
  job: 'apiserver',
  labels: { resource: 'pods', scope: 'resource', verb: 'GET' },
};
const NOT_STREAMED = 'subresource!~"proxy|attach|log|exec|portforward"';

interface PlatformStory {
  environment: 'production' | 'staging';
  /** How pods are scheduled, where it is not as it should be. */
  scheduling?: SteadyTraffic;
}

/** SLOs of a cluster as `fairway slo platform` writes them. */
export function platformSlos(
  cluster: string,
  {
    environment,
    scheduling = steady(0.6, 0.25, [incident(-10 * DAY, 90 * MINUTE, 0.02)]),
  }: PlatformStory,
): SloStory[] {
  const common = {
    service: 'kubernetes',
    dialect: 'fairway' as const,
    window: '30d',
    labels: {
      entity: `resource:default/${cluster}`,
      environment,
      owner: 'team-platform',
      system: 'platform',
    },
  };
  return [
    {
      ...common,
      name: `${cluster}-api-availability`,
      title: `API requests without error, ${cluster}`,
      objective: '0.9995',
      traffic: steady(110, 0.12, [incident(-18 * DAY, 20 * MINUTE, 0.11)]),
      counted: {
        ...OBJECTS,
        metric: 'apiserver_request_total',
        matchers: `job="apiserver",verb!~"WATCH|CONNECT",scope!="",${NOT_STREAMED}`,
      },
    },
    {
      ...common,
      name: `${cluster}-api-latency`,
      title: `API latency, ${cluster}`,
      objective: '0.99',
      latencyBound: '1',
      traffic: steady(95, 0.15, [incident(-6 * DAY, 50 * MINUTE, 0.04)]),
      counted: {
        ...OBJECTS,
        metric: 'apiserver_request_sli_duration_seconds',
        matchers: `job="apiserver",verb=~"APPLY|DELETE|GET|PATCH|POST|PUT",scope="resource",${NOT_STREAMED}`,
      },
    },
    {
      ...common,
      name: `${cluster}-scheduling-latency`,
      title: `Pod scheduling, ${cluster}`,
      objective: '0.95',
      latencyBound: '5.12',
      traffic: scheduling,
      counted: {
        job: 'kube-scheduler',
        metric: 'scheduler_pod_scheduling_sli_duration_seconds',
        labels: { attempts: '1' },
        matchers: '',
      },
    },
  ];
}
