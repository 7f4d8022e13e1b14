import type { SourceReport } from '@fairway/contracts';
import type { sloContract } from '@fairway/contracts/slo';
import type { Handlers } from '@fairway/kit-node';
import type { CollectedSource } from '../collect/CollectedSource';
import { envelope } from './envelope';
import type { SloDeps } from './SloDeps';

function counts(collected: CollectedSource): Record<string, number> {
  const readings = collected.slos().data?.readings;
  if (!readings) return {};
  const byDialect = Map.groupBy(readings, ({ dialect }) => dialect);
  return Object.fromEntries(
    [...byDialect].map(([dialect, same]) => [dialect, same.length]),
  );
}

function report(collected: CollectedSource): SourceReport {
  const { source } = collected;
  const slos = collected.slos();
  const rules = collected.rules();
  // The later of the two says what is wrong now.
  const lastError = [slos.lastError, rules.lastError]
    .filter(error => error !== undefined)
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return {
    ...slos.status,
    kind: source.kind,
    browserUrl: source.browserUrl,
    clusters: source.clusters,
    version: rules.data?.version,
    clockSkewSeconds: slos.data?.clockSkewSeconds,
    counts: counts(collected),
    warnings: slos.data?.warnings ?? [],
    lastError: lastError && {
      at: lastError.at.toISOString(),
      message: lastError.message,
    },
    requests: { ...source.traffic },
  };
}

/** Every Prometheus with its state, and what was found there. */
export function sources(
  deps: SloDeps,
): Handlers<typeof sloContract>['sources'] {
  return async () => ({
    ...envelope(deps.model, []),
    reports: deps.sources.map(report),
  });
}
