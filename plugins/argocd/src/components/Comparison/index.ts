export { StageComparison } from './StageComparison';
