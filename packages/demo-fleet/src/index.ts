/**
 * A simulated fleet that speaks the wire formats of Prometheus and Kubernetes.
 *
 * @packageDocumentation
 */
export { createDemoFleet } from './fleet';
export type { DemoFleetOptions } from './fleet';
export { startDemoFleet } from './server';
export type { DemoFleetServer, DemoFleetServerOptions } from './server';
