export { LegacySlosPage } from './LegacySlosPage';
export { SlosContent } from './SlosContent';
