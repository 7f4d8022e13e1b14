import type { SloDetails, SloStatus } from '@fairway/contracts/slo';
import { sourceStatus } from './budgets';
import { sloDefinition } from './definitions';
import { ruleHealth } from './ruleHealth';

/** All that is known of an SLO besides its numbers; `changes` make it another. */
export function detailsOf(
  status: SloStatus,
  changes: Partial<SloDetails> = {},
): SloDetails {
  return {
    asOf: status.asOf,
    sources: [sourceStatus()],
    status,
    groups: [],
    definition: sloDefinition({ entityRef: `slo:default/${status.id}` }),
    rules: ruleHealth(status),
    links: [
      { kind: 'prometheus', url: 'https://prometheus.example/graph' },
      { kind: 'grafana', url: 'https://grafana.example/d/slo' },
      { kind: 'runbook', url: 'https://runbooks.example/checkout' },
      { kind: 'source', url: 'https://git.example/shop/checkout/slos.yaml' },
    ],
    ...changes,
  };
}

/** The same of an SLO that the catalog does not define. */
export function detailsUndefined(status: SloStatus): SloDetails {
  const { expected, ruleFile, ...rules } = ruleHealth(status);
  return detailsOf(
    { ...status, definition: 'none' },
    { definition: undefined, rules, links: [] },
  );
}
