export { EntityArgoCdCard } from './EntityArgoCdCard';
