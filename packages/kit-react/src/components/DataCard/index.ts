export { DataCard, type CardParts, type DataCardProps } from './DataCard';
