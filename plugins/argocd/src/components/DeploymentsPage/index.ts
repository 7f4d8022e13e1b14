export { DeploymentsContent } from './DeploymentsContent';
export { LegacyDeploymentsPage } from './LegacyDeploymentsPage';
