import { labelsOf, Workload } from './object';

const RESOURCES = {
  requests: { cpu: '250m', memory: '256Mi' },
  limits: { memory: '256Mi' },
};

export function container({ service, version }: Workload) {
  return {
    name: service,
    image: `registry.fairway.example/${service}:${version}`,
    imagePullPolicy: 'IfNotPresent',
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    resources: RESOURCES,
  };
}

export function podTemplate(workload: Workload, podHash: string) {
  return {
    metadata: {
      labels: { ...labelsOf(workload), 'pod-template-hash': podHash },
    },
    spec: { containers: [container(workload)], restartPolicy: 'Always' },
  };
}

export function selectorOf({ service }: Workload) {
  return { 'app.kubernetes.io/name': service };
}
