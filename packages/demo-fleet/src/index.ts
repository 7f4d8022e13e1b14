/**
 * A simulated fleet that speaks the wire formats of Prometheus, Kubernetes and Argo CD: what `npm start` shows, and
 * the fixture of the tests.
 *
 * @packageDocumentation
 */
export { createDemoFleet } from './fleet';
export type { DemoFleetOptions } from './fleet';
export { startDemoFleet } from './server';
export type { DemoFleetServer, DemoFleetServerOptions } from './server';
export { createArgoCdRouter } from './argocd/router';
export { demoArgoCdToken } from './argocd/sessions';
export { createSimulatedArgoCd } from './argocd/simulatedArgoCd';
export type {
  ArgoCdFaults,
  ArgoCdOptions,
  SimulatedArgoCd,
} from './argocd/simulatedArgoCd';
export { DEMO_GITEA_TOKEN } from './gitea/access';
export { exportOpenMetrics } from './prometheus/openMetrics';
export { createPrometheusRouter } from './prometheus/router';
export { createKubernetesRouter } from './kubernetes/router';
export { createSimulatedPrometheus } from './series/simulatedPrometheus';
export type {
  PrometheusOptions,
  SimulatedPrometheus,
} from './series/simulatedPrometheus';
export type {
  ApplicationStory,
  ApplicationTrouble,
  Drift,
  ReleaseStory,
  SourceKind,
} from './scenario/applications';
export { ARGO_CDS } from './scenario/argoCds';
export type {
  AccountStory,
  ArgoCdStory,
  ArgoCdVersion,
  DestinationStory,
  ProjectStory,
  SyncWindowStory,
} from './scenario/argoCds';
export { SOURCES } from './scenario/sources';
export type { SourceStory } from './scenario/sources';
export type {
  Incident,
  SloStory,
  SparseTraffic,
  SteadyTraffic,
} from './scenario/sloStory';
export { CLUSTERS, WORKLOADS } from './scenario/workloads';
export type { PodTrouble, WorkloadStory } from './scenario/workloads';
