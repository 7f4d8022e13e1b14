export { ExplainLink } from './ExplainLink';
export { ExplainPanel } from './ExplainPanel';
