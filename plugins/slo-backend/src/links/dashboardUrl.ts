import type { SloStatus } from '@fairway/contracts/slo';
import type { GrafanaConfig } from '../config/readSloConfig';

/** What may stand in the path of a dashboard. */
export const DASHBOARD_FIELDS = [
  'id',
  'service',
  'environment',
  'source',
] as const;

const FIELD = /\{([^{}]*)\}/g;

/** Names of the fields in a path. */
export function fieldsIn(path: string): string[] {
  return [...path.matchAll(FIELD)].map(([, name]) => name);
}

/** The dashboard of one SLO; `undefined` where a field of its path has no value for it. */
export function dashboardUrl(
  { url, sloDashboard }: GrafanaConfig,
  status: Pick<SloStatus, (typeof DASHBOARD_FIELDS)[number]>,
): string | undefined {
  const values = new Map<string, string | undefined>(
    DASHBOARD_FIELDS.map(name => [name, status[name]]),
  );
  if (fieldsIn(sloDashboard).some(name => !values.get(name))) return undefined;
  const path = sloDashboard.replace(FIELD, (_, name: string) =>
    encodeURIComponent(values.get(name)!),
  );
  return `${url}${path}`;
}
