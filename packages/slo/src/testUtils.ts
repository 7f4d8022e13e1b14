/**
 * For tests of what reads or makes rules: what services did, and so what their SLOs truly are.
 *
 * @packageDocumentation
 */
export {
  openMetrics,
  simulate,
  type Simulated,
} from './testing/truth/simulate';
export { truthCases } from './testing/truth/truthCases';
export { truthDefinition } from './testing/truth/truthDefinition';
export {
  FRAME_DAYS,
  WINDOW_DAYS,
  type Events,
  type Step,
  type Target,
  type TruthCase,
} from './testing/truth/TruthCase';
