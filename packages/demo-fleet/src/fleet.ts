import express, { Express } from 'express';
import { createArgoCdControl } from './argocd/control';
import { createArgoCdRouter } from './argocd/router';
import { ArgoCdOptions, createSimulatedArgoCd } from './argocd/simulatedArgoCd';
import { createControl } from './control';
import { createRepositories } from './gitea/repositories';
import { createGiteaRouter } from './gitea/router';
import { createKubernetesRouter } from './kubernetes/router';
import { createPrometheusRouter } from './prometheus/router';
import { ARGO_CDS } from './scenario/argoCds';
import { SOURCES } from './scenario/sources';
import { CLUSTERS } from './scenario/workloads';
import { createSimulatedPrometheus } from './series/simulatedPrometheus';

/** @public */
export interface DemoFleetOptions {
  /** The clock, milliseconds since the epoch. The story starts at its first reading. */
  now?: () => number;
  /** How the simulated Argo CDs behave, where it is not what the story says. */
  argoCd?: Omit<ArgoCdOptions, 'start' | 'now'>;
}

/**
 * The simulated fleet as an Express app: `/prometheus/<source>`, `/kubernetes/<cluster>`, `/argocd/<instance>`, `/gitea`
 * and `/control`.
 *
 * @public
 */
export function createDemoFleet({
  now = Date.now,
  argoCd: argoCdOptions,
}: DemoFleetOptions = {}): Express {
  const start = now();
  const control = createControl(SOURCES, { start, now });
  const argoCds = ARGO_CDS.map(story =>
    createSimulatedArgoCd(story, { ...argoCdOptions, start, now }),
  );
  const app = express();
  app.disable('x-powered-by');
  app.use('/control/argocd', createArgoCdControl(argoCds));
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
    app.use(
      `/kubernetes/${cluster}`,
      createKubernetesRouter(cluster, start, now),
    );
  }
  for (const argoCd of argoCds) {
    app.use(`/argocd/${argoCd.name}`, createArgoCdRouter(argoCd));
  }
  const repositories = createRepositories(() => now() - start);
  app.use('/gitea', createGiteaRouter(repositories, start));
  return app;
}
