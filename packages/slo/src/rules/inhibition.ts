/**
 * A rule of Alertmanager's `inhibit_rules`.
 *
 * @public
 */
export interface InhibitionRule {
  source_matchers: string[];
  target_matchers: string[];
  equal: string[];
}

/**
 * One alert per incident: while an SLO pages, its ticket is muted. Labels that an alert does not have are equal.
 *
 * @param apart - further labels that tell SLOs of one id apart: those that definitions group by, and external labels such as
 *   `cluster`
 * @public
 */
export function inhibitionRules(apart: string[] = []): InhibitionRule[] {
  return [
    {
      source_matchers: ['alertname = "SLOBurn"', 'tier = "page"'],
      target_matchers: ['alertname = "SLOBurn"', 'tier = "ticket"'],
      equal: [...new Set(['slo', 'environment', ...apart])],
    },
  ];
}
