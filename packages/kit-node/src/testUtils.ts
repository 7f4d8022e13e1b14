/**
 * For the tests of Fairway's backend plugins.
 *
 * @packageDocumentation
 */
export { upstream } from './testing/behaviours';
export type { ConformanceSetup, WriteSetup } from './testing/conformanceSetup';
export { entityOf } from './testing/entityOf';
export { describeOperationsConformance } from './testing/describeOperationsConformance';
export {
  upstreamServer,
  type ReceivedRequest,
  type UpstreamBehaviour,
  type UpstreamServer,
} from './testing/upstreamServer';
export { RealKubernetes } from './testing/RealKubernetes';
export {
  missingPrometheus,
  PrometheusServer,
  type BackfillRange,
  type PrometheusRuleGroup,
  type PrometheusSample,
} from './testing/PrometheusServer';
