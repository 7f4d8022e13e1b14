import { DAY } from '../scenario/duration';
import { hash } from '../series/hash';
import { KubernetesObject, metadata, Workload } from './object';
import { selectorOf } from './podTemplate';

export function createService(workload: Workload): KubernetesObject {
  const { service } = workload;
  const clusterIP = `10.96.${hash(service) % 250}.${
    hash(`ip/${service}`) % 250
  }`;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(workload, 'Service', {
      name: service,
      created: -200 * DAY,
    }),
    spec: {
      type: 'ClusterIP',
      clusterIP,
      clusterIPs: [clusterIP],
      selector: selectorOf(workload),
      ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }],
    },
    status: { loadBalancer: {} },
  };
}

/** The way in from outside, for a workload with a host name. */
export function createIngress(workload: Workload): KubernetesObject[] {
  const { service, host } = workload;
  if (!host) {
    return [];
  }
  const backend = { service: { name: service, port: { name: 'http' } } };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: metadata(workload, 'Ingress', {
        name: service,
        created: -200 * DAY,
      }),
      spec: {
        rules: [
          {
            host,
            http: {
              paths: [{ path: `/${service}`, pathType: 'Prefix', backend }],
            },
          },
        ],
      },
      status: { loadBalancer: {} },
    },
  ];
}
