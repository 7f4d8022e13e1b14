export { allHeard, unheard, type Heard } from './heard';
export { notAllHeardParts } from './notAllHeardParts';
export { SourceFaults, type SourceFaultsProps } from './SourceFaults';
export { sourceFaultSentence } from './sourceFault';
export { SourcesCount } from './SourcesCount';
export { sourceLooks } from './sourceLooks';
