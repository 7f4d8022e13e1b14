export { SloSources } from './SloSources';
