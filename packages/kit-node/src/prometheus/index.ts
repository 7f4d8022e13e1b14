/**
 * Prometheus' HTTP API over a source, with answers that are parsed and not trusted.
 *
 * @packageDocumentation
 */
export {
  PrometheusClient,
  type Answer,
  type RequestBudget,
} from './PrometheusClient';
export type { ActiveAlert } from './alerts';
export {
  labelValues,
  type LabelQuestion,
  type LabelValues,
} from './labelValues';
export { isoTime } from './isoTime';
export type { Labels, Parsed, Sample, Series } from './responses';
export { ruleGroupSchema, type Rule, type RuleGroup } from './rules';
export { parseSampleValue } from './sampleValue';
