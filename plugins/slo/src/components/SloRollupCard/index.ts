export { SloRollupCard } from './SloRollupCard';
