/**
 * Follows resources of Kubernetes clusters.
 *
 * @packageDocumentation
 */
export {
  KubernetesCluster,
  type KubernetesClusterOptions,
  type KubernetesObjects,
  type KubernetesResources,
} from './KubernetesCluster';
export type { KubernetesResource } from './KubernetesResource';
