import type { Entity } from '@backstage/catalog-model';
import type { ExternalLink } from '@fairway/contracts/slo';
import type { Source } from '@fairway/kit-node';
import type { GrafanaConfig } from '../config/readSloConfig';
import { dashboardOf, webAddress } from '../definitions/entityLinks';
import { dialectOf } from '../dialects';
import type { SloEntry } from '../model/SloReadModel';
import { dashboardUrl } from './dashboardUrl';
import { queryUrl } from './queryUrl';

export interface LinkContext {
  /** That the caller sees the SLO by. */
  entities: Entity[];
  /** Where it is recorded. */
  source: Source | undefined;
  grafana: GrafanaConfig | undefined;
}

/** Where else there is more about an SLO. */
export function externalLinks(
  { reading, status, defined }: SloEntry,
  { entities, source, grafana }: LinkContext,
): ExternalLink[] {
  const { query } = dialectOf(reading.dialect).explain(reading);
  const annotated = [defined?.dashboard, ...entities.map(dashboardOf)];
  const dashboard =
    annotated.find(Boolean) ?? (grafana && dashboardUrl(grafana, status));
  const links: [ExternalLink['kind'], string | undefined][] = [
    ['prometheus', source && queryUrl(source, query)],
    ['grafana', dashboard],
    [
      'runbook',
      webAddress(defined?.definition.runbook ?? reading.labels.runbook),
    ],
    ['source', defined?.sourceUrl],
  ];
  return links.flatMap(([kind, url]) => (url ? [{ kind, url }] : []));
}
