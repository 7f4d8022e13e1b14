import type { SloDefinition } from '../definition/SloDefinition';
import { literal } from './alertText';
import type { AlertTier } from './RuleParameters';
import type { RuleScope } from './RuleScope';

// What alerts are routed by; the rest of slo:info can be joined by the label `slo`.
const ROUTING = ['owner', 'environment'];

export function alertLabels(
  { definition, parameters }: RuleScope,
  tier: AlertTier,
): Record<string, string> {
  const routing = ROUTING.flatMap(name => {
    const value = definition.info[name];
    return value ? [[name, literal(value)]] : [];
  });
  return {
    slo: literal(definition.id),
    tier,
    severity: literal(parameters.severity[tier]),
    ...Object.fromEntries(routing),
  };
}

/** Address of an SLO's page in the app. */
export function pageOf(pages: string, { id }: SloDefinition): string {
  return `${pages.replace(/\/+$/, '')}/${encodeURIComponent(id)}`;
}

/** Where to read on. */
export function alertLinks({
  definition,
  parameters,
}: RuleScope): Record<string, string> {
  const { pages } = parameters;
  return {
    ...(pages && { dashboard: literal(pageOf(pages, definition)) }),
    ...(definition.runbook && { runbook_url: literal(definition.runbook) }),
  };
}
