export { OwnedBudgetsCard } from './OwnedBudgetsCard';
export { SlosBurningCard } from './SlosBurningCard';
