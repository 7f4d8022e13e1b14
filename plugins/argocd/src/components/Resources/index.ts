export { ResourcesCard } from './ResourcesCard';
