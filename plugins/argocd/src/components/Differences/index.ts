export { DifferencesCard } from './DifferencesCard';
