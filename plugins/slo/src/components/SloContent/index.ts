export { EntitySloContent } from './EntitySloContent';
export { SloDetail } from './SloDetail';
