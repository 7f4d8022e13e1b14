import type {
  DefinitionIssue,
  InvalidDefinition,
  SloDefinitionInfo,
} from '@fairway/contracts/slo';

/** What the catalog defines of an SLO; `changes` make it another. */
export function sloDefinition(
  changes: Partial<SloDefinitionInfo> = {},
): SloDefinitionInfo {
  return {
    entityRef: 'slo:default/checkout-availability',
    description: 'Orders are taken: a checkout answers without a server error.',
    owner: 'group:default/team-shop',
    system: 'system:default/shop',
    budgeting: 'Occurrences',
    indicator: 'counters',
    groupBy: [],
    issues: [],
    ...changes,
  };
}

/** A definition with a bound that may not be what its author meant. */
export const warning: DefinitionIssue = {
  severity: 'warning',
  document: 'slo:default/checkout-availability',
  path: 'spec.objectives[0].target',
  value: '0.99999',
  message: 'The budget is 26 s of full outage in 30 d.',
  mend: 'Lower the target, or lengthen the window.',
};

/** Definitions of which no rules can be made. */
export function invalidDefinitions(): InvalidDefinition[] {
  return [
    {
      entityRef: 'slo:default/refunds-latency',
      issues: [
        {
          severity: 'error',
          document: 'slo:default/refunds-latency',
          path: 'spec.objectives[0].targetPercent',
          value: '99.9',
          message: 'It has a target beside it, and the two differ.',
          mend: 'Keep one of target and targetPercent.',
        },
        {
          severity: 'error',
          document: 'slo:default/refunds-latency',
          path: 'spec.indicator.spec.thresholdMetric',
          message: 'A latency needs a bound that is a bucket of its histogram.',
          mend: 'Name one of 0.1, 0.3, 1.2.',
          line: 24,
        },
      ],
    },
    {
      entityRef: 'slo:default/mail-delivery',
      issues: [
        {
          severity: 'error',
          document: 'slo:default/mail-delivery',
          path: 'spec.indicatorRef',
          value: '"mail-sent"',
          message: 'There is no SLI of that name in the catalog.',
          mend: 'Register the document of the SLI, or write the indicator here.',
        },
      ],
    },
  ];
}
