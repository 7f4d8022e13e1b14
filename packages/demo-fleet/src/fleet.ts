import express, { Express } from 'express';
import { createControl } from './control';
import { createKubernetesRouter } from './kubernetes/router';
import { createPrometheusRouter } from './prometheus/router';
import { SOURCES } from './scenario/sources';
import { CLUSTERS } from './scenario/workloads';
import { createSimulatedPrometheus } from './series/simulatedPrometheus';

/** @public */
export interface DemoFleetOptions {
  /** The clock, milliseconds since the epoch. The story starts at its first reading. */
  now?: () => number;
}

/**
 * The simulated fleet as an Express app: `/prometheus/<source>`, `/kubernetes/<cluster>` and `/control`.
 *
 * @public
 */
export function createDemoFleet({
  now = Date.now,
}: DemoFleetOptions = {}): Express {
  const start = now();
  const control = createControl(SOURCES, { start, now });
  const app = express();
  app.disable('x-powered-by');
  app.use('/control', control.router);
  for (const source of SOURCES) {
    const prometheus = createSimulatedPrometheus(source, { start, now });
    app.use(
      `/prometheus/${source.name}`,
      control.gate(source.name),
      createPrometheusRouter(prometheus, source.token),
    );
  }
  for (const cluster of CLUSTERS) {
    app.use(`/kubernetes/${cluster}`, createKubernetesRouter(cluster, start));
  }
  return app;
}
