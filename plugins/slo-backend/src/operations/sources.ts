import type { SourceReport, SourceStatus } from '@fairway/contracts';
import type { sloContract } from '@fairway/contracts/slo';
import type { Collected, Handlers, Source } from '@fairway/kit-node';
import type { CollectedAlertmanager } from '../collect/CollectedAlertmanager';
import type { CollectedSource } from '../collect/CollectedSource';
import { warningsOf } from '../collect/collectSlos';
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

function lastOf(
  errors: Array<Collected<unknown>['lastError']>,
): SourceReport['lastError'] {
  const last = errors
    .filter(error => error !== undefined)
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return last && { at: last.at.toISOString(), message: last.message };
}

function common({ kind, browserUrl, clusters, traffic }: Source) {
  return { kind, browserUrl, clusters, requests: { ...traffic } };
}

/** The status with its failure in full. */
function inFull({ status, lastError }: Collected<unknown>): SourceStatus {
  return status.message === undefined || !lastError
    ? status
    : { ...status, message: lastError.message };
}

function prometheusReport(collected: CollectedSource): SourceReport {
  const slos = collected.slos();
  const rules = collected.rules();
  const { name: _, ...rulesStatus } = inFull(rules);
  return {
    ...inFull(slos),
    ...common(collected.source),
    rules: rulesStatus,
    version: rules.data?.version,
    clockSkewSeconds: slos.data?.clockSkewSeconds,
    counts: counts(collected),
    warnings: slos.data ? warningsOf(slos.data) : [],
    lastError: lastOf([slos.lastError, rules.lastError]),
  };
}

function alertmanagerReport(collected: CollectedAlertmanager): SourceReport {
  const silences = collected.silences();
  const { data, lastError } = silences;
  return {
    ...inFull(silences),
    ...common(collected.source),
    counts: data ? { silences: data.known.length } : {},
    warnings:
      data?.complete === false ? ['Some silences could not be read'] : [],
    lastError: lastOf([lastError]),
  };
}

/** Every Prometheus and Alertmanager with its state, and what was found there. */
export function sources(
  deps: SloDeps,
): Handlers<typeof sloContract>['sources'] {
  return async () => ({
    ...envelope(deps.model, []),
    reports: [
      ...deps.sources.map(prometheusReport),
      ...deps.alertmanagers.map(alertmanagerReport),
    ],
  });
}
