import { createRequire } from 'node:module';

const require = createRequire(new URL('../../package.json', import.meta.url));
require('@backstage/cli/config/nodeTransform.cjs');
const {
  pyrraForm,
  ruleGroupsOf,
  slothForm,
  standardTiers,
} = require('@fairway/slo');
export const {
  truthCases,
  truthDefinition,
} = require('@fairway/slo/testUtils');
export const {
  playTruth,
} = require('./plugins/slo-backend/src/truth/playTruth');
export const { statusAt } = require('./plugins/slo-backend/src/truth/statusAt');
export const {
  PrometheusServer,
  missingPrometheus,
} = require('@fairway/kit-node/testUtils');

const matcher = (label, op, value) => ({ label, op, value });

/** Availability of 99.9 % over 30 days. */
export function definitionOf(id) {
  const job = matcher('job', '=', id);
  const metric = 'http_requests_total';
  return {
    id,
    name: id,
    title: id,
    description: undefined,
    service: id,
    objective: '0.999',
    window: { type: 'rolling', duration: '30d' },
    budgeting: { method: 'Occurrences' },
    indicator: {
      type: 'counters',
      counted: 'bad',
      total: { metric, matchers: [job] },
      part: { metric, matchers: [job, matcher('code', '=~', '5..')] },
    },
    groupBy: [],
    alerts: {
      tiers: standardTiers(30 * 86400),
      noData: true,
      minimumBadEvents: 5,
    },
    info: {
      entity: `component:default/${id}`,
      environment: 'production',
      owner: 'group:default/payments',
    },
    runbook: undefined,
  };
}

/** The documented rules of each, of one SLO. */
export const forms = {
  Fairway: definition => ruleGroupsOf(definition),
  Sloth: definition => slothForm(definition),
  Pyrra: definition => pyrraForm({ ...definition, id: `${definition.id}-p` }),
};
