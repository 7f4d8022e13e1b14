/**
 * What Fairway's frontends share: the operations client and hook, the card with its states, formatters and colours.
 *
 * @packageDocumentation
 */
export * from './components';
export * from './entities';
export * from './format';
export * from './layout/useNow';
export * from './layout/useSeen';
export * from './layout/useWidth';
export * from './operations/OperationFailure';
export * from './operations/useOperation';
export * from './operations/usePlan';
export * from './routing/useOptionalRoute';
export * from './sources';
export * from './theme/focusRing';
export * from './theme/stateTokens';
export * from './translations';
