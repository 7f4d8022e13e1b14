export { entitySentences, type EntityWords } from './entitySentences';
export { CARD_KINDS, isRollupKind, ROLLUP_KINDS } from './kinds';
export { runsOfEnvironment } from './runsOfEnvironment';
