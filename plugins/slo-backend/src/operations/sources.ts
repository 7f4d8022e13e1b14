import type { SourceReport } from '@fairway/contracts';
import type { sloContract } from '@fairway/contracts/slo';
import {
  envelope,
  sourceReport,
  statusInFull,
  type Handlers,
} from '@fairway/kit-node';
import type { CollectedAlertmanager } from '../collect/CollectedAlertmanager';
import type { CollectedSource } from '../collect/CollectedSource';
import { warningsOf } from '../collect/collectSlos';
import type { SloDeps } from './SloDeps';

function counts(collected: CollectedSource): Record<string, number> {
  const readings = collected.slos().data?.readings;
  if (!readings) return {};
  const byDialect = Map.groupBy(readings, ({ dialect }) => dialect);
  return Object.fromEntries(
    [...byDialect].map(([dialect, same]) => [dialect, same.length]),
  );
}

function prometheusReport(collected: CollectedSource): SourceReport {
  const slos = collected.slos();
  const rules = collected.rules();
  const { name: _, ...rulesStatus } = statusInFull(rules);
  return {
    ...sourceReport(collected.source, slos, [rules]),
    rules: rulesStatus,
    version: rules.data?.version,
    clockSkewSeconds: slos.data?.clockSkewSeconds,
    counts: counts(collected),
    warnings: slos.data ? warningsOf(slos.data) : [],
  };
}

function alertmanagerReport(collected: CollectedAlertmanager): SourceReport {
  const silences = collected.silences();
  const { data } = silences;
  return {
    ...sourceReport(collected.source, silences),
    counts: data ? { silences: data.known.length } : {},
    warnings:
      data?.complete === false ? ['Some silences could not be read'] : [],
  };
}

/** Every Prometheus and Alertmanager with its state, and what was found there. */
export function sources(
  deps: SloDeps,
): Handlers<typeof sloContract>['sources'] {
  return async () => ({
    ...envelope(deps.model.sources(), []),
    reports: [
      ...deps.sources.map(prometheusReport),
      ...deps.alertmanagers.map(alertmanagerReport),
    ],
  });
}
