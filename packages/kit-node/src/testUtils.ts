/**
 * For the tests of Fairway's backend plugins.
 *
 * @packageDocumentation
 */
export { upstream } from './testing/behaviours';
export {
  upstreamServer,
  type ReceivedRequest,
  type UpstreamBehaviour,
  type UpstreamServer,
} from './testing/upstreamServer';
