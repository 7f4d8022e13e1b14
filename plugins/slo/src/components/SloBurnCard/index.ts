export { EntitySloCard } from './EntitySloCard';
export { SloBurnCard } from './SloBurnCard';
