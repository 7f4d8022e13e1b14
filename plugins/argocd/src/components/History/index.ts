export { EntityArgoCdHistoryCard } from './EntityArgoCdHistoryCard';
export { HistoryCard } from './HistoryCard';
