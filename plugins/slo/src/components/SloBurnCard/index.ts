export { CARD_KINDS, EntitySloCard } from './EntitySloCard';
export { SloBurnCard } from './SloBurnCard';
